package org.zhengxin.trail.digest;

import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.ledger.LogFault;

/** Finds days without a digest between others, and accesses of days that no digest covers (查阅摘要缺口). */
final class DigestGaps {
    private static final String TABLE = "access_read";

    private DigestGaps() {}

    static void compare(JdbcClient jdbc, Consumer<LogFault> faults) {
        jdbc.sql("""
                SELECT d::date::text FROM access_begun b,
                       generate_series(b.day::timestamp, (SELECT max(day)::timestamp FROM access_digest), '1 day') AS d
                WHERE NOT EXISTS (SELECT FROM access_digest WHERE day = d::date)
                LIMIT 1000
                """).query(row -> {
            faults.accept(LogFault.row(LogFault.Kind.DATA_MISSING, TABLE, null, null, row.getString(1)));
        });
        jdbc.sql("""
                SELECT DISTINCT r.day::text FROM access_read r, access_begun b
                WHERE r.day < b.day
                LIMIT 1000
                """).query(row -> {
            faults.accept(LogFault.row(LogFault.Kind.DATA_NOT_ENTERED, TABLE, null, null, row.getString(1)));
        });
    }
}
