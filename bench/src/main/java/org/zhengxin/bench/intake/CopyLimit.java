package org.zhengxin.bench.intake;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;
import org.zhengxin.bench.Database;
import org.zhengxin.bench.Report;

/**
 * The limit of intake: COPY of the very rows that it wrote into clones of its tables, indexes and constraints included,
 * in the order in which they came, over as many connections (COPY 上限).
 */
final class CopyLimit {
    private final Database database;
    private final Path directory;
    private final int connections;

    CopyLimit(Database database, Path directory, int connections) {
        this.database = database;
        this.directory = directory;
        this.connections = connections;
    }

    /** Measures COPY and returns its rows of input per second. */
    double measure(Report report, long rows) throws IOException, SQLException {
        Path files = Files.createDirectories(directory.resolve("copy"));
        for (int part = 0; part < connections; part++) {
            export(files, part);
        }
        recreate();
        database.checkpoint();
        long began = System.nanoTime();
        copyAll(files);
        double took = (System.nanoTime() - began) / 1e9;
        long copied = database.number("SELECT count(*) FROM bench_version");
        report.say(
                "COPY: %,d versions and their records in %.1f s, %,.0f rows/s over %d connection(s)",
                copied, took, copied / took, connections);
        if (copied != rows) {
            report.say("(of %,d rows %,d became a version)", rows, copied);
        }
        database.run("DROP TABLE bench_record, bench_version");
        return copied / took;
    }

    private void recreate() throws SQLException {
        database.run("DROP TABLE IF EXISTS bench_record, bench_version");
        database.run("CREATE TABLE bench_record (LIKE record INCLUDING ALL)");
        database.run("CREATE TABLE bench_version (LIKE version INCLUDING ALL)");
    }

    private void export(Path files, int part) throws IOException, SQLException {
        String mine = "version = 1 AND batch_row %% %d = %d".formatted(connections, part);
        copyOut(
                files.resolve("version." + part),
                "SELECT * FROM version WHERE " + mine + " ORDER BY batch_id, batch_sheet, batch_row");
        copyOut(files.resolve("record." + part), """
                SELECT r.* FROM version v JOIN record r ON r.organisation_id = v.organisation_id AND r.id = v.record_id
                WHERE v.%s ORDER BY v.batch_id, v.batch_sheet, v.batch_row""".formatted(mine.replace("batch_row", "v.batch_row")));
    }

    private void copyOut(Path file, String query) throws IOException, SQLException {
        try (Connection connection = database.connect();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY (" + query + ") TO STDOUT", out);
        }
    }

    private void copyAll(Path files) throws IOException {
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Callable<Void>> parts = new ArrayList<>();
            for (int part = 0; part < connections; part++) {
                int number = part;
                parts.add(() -> copyIn(files, number));
            }
            for (Future<Void> part : threads.invokeAll(parts)) {
                part.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException(e);
        }
    }

    /** One transaction for each connection: the cheapest durable commit there is. */
    private Void copyIn(Path files, int part) throws IOException, SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            for (String table : List.of("record", "version")) {
                try (InputStream in =
                        new BufferedInputStream(Files.newInputStream(files.resolve(table + "." + part)))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("COPY bench_" + table + " FROM STDIN", in, 1 << 16);
                }
            }
            connection.commit();
        }
        return null;
    }
}
