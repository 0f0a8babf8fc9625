package org.zhengxin.ledger;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads entries at their places (日志条目读取). */
@Component
class Entries {
    private static final String SPAN = """
            SELECT r.first_index, r.count, r.recorded_at,
                   greatest(:from - r.first_index, 0) AS passed,
                   substring(l.leaves FROM (greatest(:from - r.first_index, 0) * 54 + 1)::int
                             FOR ((least(:to, r.first_index + r.count) - greatest(:from, r.first_index)) * 54)::int)
                       AS leaves
            FROM log_range r JOIN log_leaves l ON l.range_id = r.id
            WHERE r.first_index < :to
              AND r.first_index >= (SELECT b.first_index FROM log_range b
                                    WHERE b.first_index <= :from ORDER BY b.first_index DESC LIMIT 1)
            ORDER BY r.first_index
            """;

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the entries from an index up to, without, another; fewer if the log ends before. */
    List<LogEntry> between(long from, long to) {
        List<LogEntry> entries = new ArrayList<>((int) (to - from));
        jdbc.sql(SPAN).param("from", from).param("to", to).query(row -> {
            unpack(row, row.getLong("first_index") + row.getLong("passed"), entries);
        });
        return entries;
    }

    /** Returns the ids of the ranges in which indexes stand, by their first ones. */
    NavigableMap<Long, Long> ranges(long from, long to) {
        NavigableMap<Long, Long> ranges = new TreeMap<>();
        jdbc.sql("""
                SELECT first_index, id FROM log_range
                WHERE first_index < :to
                  AND first_index >= (SELECT coalesce(max(b.first_index), 0) FROM log_range b WHERE b.first_index <= :from)
                """).param("from", from).param("to", to).query(row -> {
            ranges.put(row.getLong(1), row.getLong(2));
        });
        return ranges;
    }

    /** Returns the first indexes of ranges that do not have as many leaves as they should; -1 for leaves of no range. */
    List<Long> illFitting() {
        return jdbc.sql("""
                SELECT coalesce(r.first_index, -1) FROM log_range r FULL JOIN log_leaves l ON l.range_id = r.id
                WHERE r.id IS NULL OR l.range_id IS NULL OR length(l.leaves) <> 54 * r.count
                LIMIT 1000
                """).query(Long.class).list();
    }

    /** Returns the entry at a place; empty while its transaction has not ended. */
    Optional<LogEntry> at(LogPlace place) {
        List<LogEntry> found = new ArrayList<>(1);
        jdbc.sql("""
                SELECT r.first_index, r.recorded_at, substring(l.leaves FROM :position * 54 + 1 FOR 54) AS leaves
                FROM log_range r JOIN log_leaves l ON l.range_id = r.id
                WHERE r.id = :range AND :position < r.count
                """)
                .param("position", place.position())
                .param("range", place.range())
                .query(row -> {
                    unpack(row, row.getLong("first_index") + place.position(), found);
                });
        return found.stream().findFirst();
    }

    static void unpack(ResultSet row, long first, List<LogEntry> entries) throws SQLException {
        Instant recordedAt = row.getTimestamp("recorded_at").toInstant();
        ByteBuffer leaves = ByteBuffer.wrap(row.getBytes("leaves"));
        for (long index = first; leaves.hasRemaining(); index++) {
            entries.add(new LogEntry(index, LeafPack.read(leaves), recordedAt));
        }
    }
}
