package org.zhengxin.foundation.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** 资源表: a resource file of lines with columns separated by tabs; lines that start with # are remarks. */
public final class Table {

    private Table() {}

    /**
     * Reads the rows of a resource beside the class that needs it.
     *
     * @throws IllegalStateException if there is no such resource
     */
    public static List<String[]> read(Class<?> beside, String name) {
        return lines(beside, name).orElseThrow(() -> new IllegalStateException("Missing resource: " + name)).stream()
                .filter(Table::isRow)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    /** Gives the lines of a resource, remarks included; empty if there is no such resource. */
    public static Optional<List<String>> lines(Class<?> beside, String name) {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read resource: " + name, e);
        }
    }

    /** Tells whether a line is a row: neither blank nor a remark. */
    public static boolean isRow(String line) {
        return !line.isBlank() && line.charAt(0) != '#';
    }
}
