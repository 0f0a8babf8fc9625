package org.zhengxin.organisation.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.zhengxin.store.CopyRows;

/**
 * Fills an empty table with the names of all organisations (索引填充): one connection reads the register, another takes
 * the rows, and the grams of the chunks between them are made on all processors.
 */
@Component
class NameIndexFill {
    private static final int COLUMNS = 8;
    private static final int CHUNK = 4_000;
    private static final int CHUNKS_AHEAD = 4;

    private final DataSource source;
    private final NameEntries entries;

    NameIndexFill(DataSource source, NameEntries entries) {
        this.source = source;
        this.entries = entries;
    }

    /** Returns how many names were written. */
    long fill(String table) throws SQLException {
        try (Connection reading = source.getConnection();
                Connection writing = source.getConnection();
                ExecutorService processors =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            reading.setAutoCommit(false);
            try (PreparedStatement statement =
                    reading.prepareStatement("select " + NameEntries.COLUMNS + " from organisation o order by o.id")) {
                statement.setFetchSize(CHUNK);
                try (ResultSet rows = statement.executeQuery()) {
                    return copy(rows, writing, table, processors);
                }
            } finally {
                reading.rollback();
            }
        }
    }

    private long copy(ResultSet rows, Connection writing, String table, ExecutorService processors)
            throws SQLException {
        try (CopyRows copy = CopyRows.into(writing, table)) {
            Deque<Future<List<NameRow>>> ahead = new ArrayDeque<>();
            List<NameEntry> chunk = chunk(rows);
            while (!chunk.isEmpty() || !ahead.isEmpty()) {
                if (!chunk.isEmpty()) {
                    List<NameEntry> taken = chunk;
                    ahead.add(processors.submit(() -> taken.stream()
                            .flatMap(entry -> NameRow.of(entry).stream())
                            .toList()));
                    chunk = chunk(rows);
                }
                if (ahead.size() > CHUNKS_AHEAD || chunk.isEmpty()) {
                    finished(ahead.remove()).forEach(row -> add(row, copy));
                }
            }
            return copy.finish();
        }
    }

    private List<NameEntry> chunk(ResultSet rows) throws SQLException {
        List<NameEntry> chunk = new ArrayList<>(CHUNK);
        while (chunk.size() < CHUNK && rows.next()) {
            chunk.add(entries.read(rows));
        }
        return chunk;
    }

    private static void add(NameRow row, CopyRows copy) {
        copy.row(COLUMNS)
                .int8(row.entry().organisationId())
                .int2(row.ordinal())
                .bool(row.entry().living())
                .text(row.entry().region())
                .text(row.entry().industry())
                .text(row.name())
                .text(row.folded())
                .int4s(row.grams());
    }

    private static List<NameRow> finished(Future<List<NameRow>> rows) {
        try {
            return rows.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
