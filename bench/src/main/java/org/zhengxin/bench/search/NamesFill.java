package org.zhengxin.bench.search;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.copy.PGCopyOutputStream;
import org.postgresql.jdbc.PgConnection;
import org.zhengxin.bench.Database;
import org.zhengxin.bench.ShippedKinds;
import org.zhengxin.demo.LoadFiles;
import org.zhengxin.demo.city.Organisation;

/**
 * Fills a register with organisations alone, by SQL and past intake (直接填充): those of the synthetic city, and those that
 * the labelled queries mean. A sample of the names is written beside, to ask for.
 */
record NamesFill(Path directory, long seed, long organisations) {
    private static final int SAMPLE = 5_000;

    private static final String COPY = """
            COPY organisation (code, version, provisional, opened_at, updated_at, name, name_normal, former_names, kind,
              status, region, industry) FROM STDIN""";

    private static final String NUMBERS = """
            INSERT INTO organisation_identifier (value, type, organisation_id)
            SELECT ?, 'REGISTRATION', id FROM organisation WHERE code = ?""";

    Path data() {
        return directory.resolve("data-" + organisations);
    }

    boolean isDone() {
        return Files.exists(data().resolveSibling(data().getFileName() + ".filled"));
    }

    List<String> sample() throws IOException {
        return Files.readAllLines(samples());
    }

    void run(Database database) throws IOException, SQLException {
        LoadFiles city = new LoadFiles(seed, LocalDate.of(2026, 11, 1), ShippedKinds.all());
        long every = Math.max(1, organisations / SAMPLE);
        List<String> sample = new ArrayList<>();
        try (Connection connection = database.connect()) {
            try (PGCopyOutputStream copy = new PGCopyOutputStream(connection.unwrap(PgConnection.class), COPY);
                    BufferedWriter out = new BufferedWriter(new OutputStreamWriter(copy, StandardCharsets.UTF_8))) {
                for (String[] one : Labelled.organisations()) {
                    out.write(line(one[0], one[1], one[2], one[3], one[4], one[5], one[6]));
                }
                for (long number = 0; number < organisations; number++) {
                    Organisation one = city.organisation(number);
                    out.write(line(one));
                    if (number % every == 0) {
                        sample.add(one.name());
                    }
                }
            }
            numbers(connection);
        }
        Files.write(samples(), sample);
        database.run("VACUUM ANALYZE organisation");
        database.checkpoint();
        Files.createFile(data().resolveSibling(data().getFileName() + ".filled"));
    }

    private static void numbers(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NUMBERS)) {
            for (String[] one : Labelled.organisations()) {
                if (!one[7].isEmpty()) {
                    statement.setString(1, one[7]);
                    statement.setString(2, one[0]);
                    statement.executeUpdate();
                }
            }
        }
    }

    private static String line(Organisation one) {
        return line(
                one.code(),
                one.name(),
                String.join(",", one.formerNames()),
                one.form().label(),
                one.status(),
                one.region(),
                one.industry());
    }

    private static String line(
            String code, String name, String former, String kind, String status, String region, String industry) {
        return String.join(
                        "\t",
                        code,
                        "1",
                        "f",
                        "now",
                        "now",
                        name,
                        name,
                        "{" + former + "}",
                        kind,
                        status,
                        region,
                        industry)
                + "\n";
    }

    private Path samples() {
        return directory.resolve("names-%d.txt".formatted(organisations));
    }
}
