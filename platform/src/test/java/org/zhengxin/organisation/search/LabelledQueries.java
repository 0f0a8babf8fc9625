package org.zhengxin.organisation.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The labelled queries and the organisations that they mean; most were made from hand-written names by rules of typing, the rest written. */
public final class LabelledQueries {
    private LabelledQueries() {}

    /** Code, name, former name, kind, status, region, industry, registration number. */
    public static List<String[]> organisations() {
        return rows("/search/organisations.tsv");
    }

    /** Category, query, code. */
    public static List<String[]> queries() {
        return rows("/search/queries.tsv");
    }

    private static List<String[]> rows(String resource) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LabelledQueries.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
