package org.zhengxin.bench.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The labelled queries that the platform's tests hold, and the fictional organisations that they mean (标注查询). */
final class Labelled {
    private Labelled() {}

    /** Code, name, former name, kind, status, region, industry, registration number. */
    static List<String[]> organisations() {
        return rows("/search/organisations.tsv");
    }

    /** Category, query, code of the organisation that is meant. */
    static List<String[]> queries() {
        return rows("/search/queries.tsv");
    }

    private static List<String[]> rows(String resource) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Labelled.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
