package org.zhengxin.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what the database holds and no entry names (数据到日志核对). */
@Component
class Reverse {
    /** Names what has no place, or one at which something else stands. A leaf has version and id after two bytes. */
    private static final String STRAYS = """
            SELECT h.id, h.version FROM (%s) h
            LEFT JOIN log_range r ON r.id = h.log_range
            LEFT JOIN log_leaves l ON l.range_id = r.id
            WHERE r.id IS NULL OR l.range_id IS NULL OR h.log_position NOT BETWEEN 0 AND r.count - 1
               OR substring(l.leaves FROM h.log_position * 54 + 3 FOR 20)
                  <> int4send(h.version::int) || uuid_send(h.id)
            LIMIT 1000
            """;

    private final JdbcClient jdbc;

    Reverse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Compares how many there are with how many entries were found to be held; names those that are too many.
     *
     * @param matched entries by type that are held, once and at their place
     */
    void compare(Map<EntryType, List<LogSource>> sources, Map<EntryType, Long> matched, Faults faults) {
        sources.forEach((type, asked) -> {
            long held = asked.stream().mapToLong(LogSource::count).sum();
            if (held != matched.getOrDefault(type, 0L)) {
                asked.forEach(source -> strays(source, faults));
                if (faults.in(type.word()) == 0) {
                    faults.accept(LogFault.row(LogFault.Kind.DATA_COUNT, type.word(), null, null, null));
                }
            }
            asked.forEach(source -> source.compareBeside(faults));
        });
    }

    private void strays(LogSource source, Faults faults) {
        String type = source.type().word();
        jdbc.sql(STRAYS.formatted(source.places())).query(row -> {
            faults.accept(LogFault.row(
                    LogFault.Kind.DATA_NOT_ENTERED,
                    type,
                    row.getObject("id", UUID.class),
                    row.getInt("version"),
                    null));
        });
    }
}
