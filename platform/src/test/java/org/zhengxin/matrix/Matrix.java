package org.zhengxin.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of who may use which address (权限矩阵), {@code access-matrix.csv}. */
record Matrix(List<String> callers, Map<String, Row> rows) {

    static final Path FILE = Path.of("src/test/resources/access-matrix.csv");

    /**
     * A method at an address.
     *
     * @param verdicts what the door says to each caller, in the order of the head
     * @param scope whose data it gives or changes: {@code agency}, {@code accounts}, {@code own}, or {@code -}
     */
    record Row(String method, String address, List<String> verdicts, String scope) {
        String key() {
            return method + " " + address;
        }
    }

    static Matrix read() {
        try {
            List<List<String>> lines = Files.readAllLines(FILE).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
            Map<String, Row> rows = new LinkedHashMap<>();
            for (List<String> line : lines.subList(1, lines.size())) {
                int last = line.size() - 1;
                Row row = new Row(line.get(0), line.get(1), line.subList(2, last), line.get(last));
                rows.put(row.key(), row);
            }
            return new Matrix(lines.getFirst().subList(2, lines.getFirst().size() - 1), rows);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes a table anew, for whoever changed addresses on purpose; the difference is then looked at. */
    static void write(List<String> callers, List<Row> rows) {
        List<String> lines = new ArrayList<>();
        lines.add("# Who may use which address: yes, 401 (who are you), 403 (not you), login (to the sign-in).");
        lines.add(
                "# The roles from organisation to auditor are signed in at a browser; the interface does not know them.");
        lines.add("# scope says whose data it is about: docs/adr/0069-every-address-stands-in-a-table.md");
        lines.add("method, address, " + String.join(", ", callers) + ", scope");
        for (Row row : rows) {
            lines.add(row.method() + ", " + row.address() + ", " + String.join(", ", row.verdicts()) + ", "
                    + row.scope());
        }
        try {
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
