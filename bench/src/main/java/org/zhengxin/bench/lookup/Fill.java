package org.zhengxin.bench.lookup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.postgresql.copy.PGCopyOutputStream;
import org.postgresql.jdbc.PgConnection;
import org.zhengxin.bench.Database;
import org.zhengxin.bench.Report;
import org.zhengxin.bench.ShippedKinds;
import org.zhengxin.demo.LoadFiles;
import org.zhengxin.demo.city.Organisation;

/**
 * Fills a register for lookups by SQL, past intake, which would take hours (直接填充). Organisations are the synthetic
 * city's; a record and its version are made alike in one statement, each organisation's spread over the table as if they
 * had come over the years. Indexes are made afterwards.
 */
public record Fill(Path directory, long seed, long organisations, long records) {
    private static final int SAMPLE = 500_000;

    /** Whether this size was filled before. */
    public boolean isDone() {
        return Files.exists(marker());
    }

    /** The data directory of the platform that is filled. */
    public Path data() {
        return directory.resolve("data-%d-%d".formatted(organisations, records));
    }

    /** The file of the codes that are asked for. */
    public Path codes() {
        return directory.resolve("codes-%d.txt".formatted(organisations));
    }

    /** Says what is in the register. */
    public String describe(Database database) throws SQLException {
        return "%,d organisations, %,d records in %,d versions, %,d MB with indexes (filled by SQL, not by intake)"
                .formatted(
                        database.number("SELECT count(*) FROM organisation"),
                        database.number("SELECT count(*) FROM record"),
                        database.number("SELECT count(*) FROM version"),
                        database.number("SELECT pg_database_size(current_database())") >> 20);
    }

    /** Fills an empty register. */
    public void run(Database database, Report report) throws IOException, SQLException {
        long began = System.nanoTime();
        organisations(database);
        report.say("Organisations filled after %d s", (System.nanoTime() - began) / 1_000_000_000);
        for (String statement : FillStatements.all(organisations, records)) {
            try (Connection connection = database.connect();
                    Statement sql = connection.createStatement()) {
                sql.execute("SET synchronous_commit = off; SET maintenance_work_mem = '1GB'; SET work_mem = '256MB'");
                sql.execute(statement);
            }
            report.say(
                    "after %d s: %s",
                    (System.nanoTime() - began) / 1_000_000_000,
                    statement.lines().findFirst().orElse(""));
        }
        database.checkpoint();
        Files.createFile(marker());
    }

    private void organisations(Database database) throws IOException, SQLException {
        LoadFiles city = new LoadFiles(seed, LocalDate.now(), ShippedKinds.all());
        long every = Math.max(1, organisations / SAMPLE);
        try (Connection connection = database.connect();
                PGCopyOutputStream copy = new PGCopyOutputStream(
                        connection.unwrap(PgConnection.class), FillStatements.COPY_ORGANISATION);
                BufferedWriter out = new BufferedWriter(new OutputStreamWriter(copy, StandardCharsets.UTF_8));
                BufferedWriter sample = Files.newBufferedWriter(codes())) {
            for (long number = 0; number < organisations; number++) {
                Organisation organisation = city.organisation(number);
                out.write(line(organisation));
                if (number % every == 0) {
                    sample.write(organisation.code() + "\n");
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String line(Organisation one) {
        List<String> cells = List.of(
                one.code(),
                "1",
                "f",
                one.establishedOn().toString(),
                "now",
                "now",
                one.name(),
                one.name(),
                one.form().label(),
                one.status(),
                one.registrar(),
                one.region(),
                one.industry(),
                one.representative(),
                one.address());
        return String.join("\t", cells) + "\n";
    }

    private Path marker() {
        return directory.resolve(data().getFileName() + ".filled");
    }
}
