package org.zhengxin.organisation.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** Reads tables of {@code key=value} lines from the class path (字表); lines that start with # are remarks. */
final class CharacterTable {
    private CharacterTable() {}

    static void read(String resource, BiConsumer<String, String> row) {
        try (InputStream stream = CharacterTable.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("There is no table " + resource);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int separator = line.indexOf('=');
                if (separator > 0 && line.charAt(0) != '#') {
                    row.accept(
                            line.substring(0, separator).strip(),
                            line.substring(separator + 1).strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
