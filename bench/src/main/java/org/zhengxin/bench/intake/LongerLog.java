package org.zhengxin.bench.intake;

import java.sql.SQLException;
import org.zhengxin.bench.PlatformProcess;
import org.zhengxin.bench.Report;

/**
 * Makes a log as long as years make it (日志加长): entries of random digests about nothing, sequenced as the platform
 * sequences; the platform grows its tree over them and signs it. What proofs cost depends on the length of the log, not on
 * what its entries are about.
 */
final class LongerLog {
    private static final long RANGE = 20_000;
    private static final long PAUSE = 500;

    /** What a leaf is: an access digest (5) that was opened (1), as the platform packs it, 54 bytes. */
    private static final String LEAVES = """
            INSERT INTO log_leaves (range_id, leaves)
            SELECT r.id, (SELECT string_agg('\\x5100'::bytea || int4send(1) || uuid_send(gen_random_uuid())
                                            || sha256(int8send(r.id * %1$d + i)), ''::bytea)
                          FROM generate_series(1, %1$d) i)
            FROM (SELECT nextval('log_range_id') AS id FROM generate_series(1, %2$d)) r
            """;

    private static final String RANGES = """
            WITH head AS (SELECT size, recorded_at FROM log_head),
                 added AS (SELECT range_id, row_number() OVER (ORDER BY range_id) - 1 AS n
                           FROM log_leaves WHERE range_id NOT IN (SELECT id FROM log_range))
            INSERT INTO log_range (id, first_index, count, recorded_at)
            SELECT range_id, size + n * %d, %1$d, recorded_at FROM added, head
            """;

    private static final String HEAD = """
            UPDATE log_head SET size = (SELECT sum(count) FROM log_range)
            """;

    private LongerLog() {}

    static void lengthen(PlatformProcess platform, long entries, Report report) throws SQLException {
        long missing = entries - platform.database().number("SELECT size FROM log_head");
        if (missing <= 0) {
            return;
        }
        long ranges = (missing + RANGE - 1) / RANGE;
        platform.database().run(LEAVES.formatted(RANGE, ranges) + ";" + RANGES.formatted(RANGE) + ";" + HEAD);
        long size = platform.database().number("SELECT size FROM log_head");
        while (platform.database().number("SELECT size FROM log_tree") < size) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        report.say("The log was lengthened to %,d entries", size);
    }
}
