package org.zhengxin.ledger;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Returns the index of a place; empty while its transaction has not ended. */
    Optional<Long> index(LogPlace place) {
        return jdbc.sql("SELECT first_index + :position FROM log_range WHERE id = :range")
                .param("position", place.position())
                .param("range", place.range())
                .query(Long.class)
                .optional();
    }

    static void unpack(ResultSet row, long first, List<LogEntry> entries) throws SQLException {
        Instant recordedAt = row.getTimestamp("recorded_at").toInstant();
        ByteBuffer leaves = ByteBuffer.wrap(row.getBytes("leaves"));
        for (long index = first; leaves.hasRemaining(); index++) {
            entries.add(new LogEntry(index, LeafPack.read(leaves), recordedAt));
        }
    }
}
