package org.zhengxin.record;

import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.ledger.LogFault;

/** Compares the rows of records, which say what is current, with the versions (信息头与版本核对). */
final class RecordHeads {
    /** Versions of no record, beyond the current one, or of another kind. */
    private static final String BEYOND = """
            SELECT v.record_id, v.version, o.code
            FROM version v
            LEFT JOIN record r ON r.organisation_id = v.organisation_id AND r.id = v.record_id
            LEFT JOIN organisation o ON o.id = v.organisation_id
            WHERE r.id IS NULL OR v.version > r.current_version OR v.kind <> r.kind
            LIMIT 1000
            """;

    /** Records whose current version is not there. */
    private static final String EMPTY = """
            SELECT r.id, r.current_version, o.code
            FROM record r
            LEFT JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                               AND v.version = r.current_version
            LEFT JOIN organisation o ON o.id = r.organisation_id
            WHERE v.record_id IS NULL
            LIMIT 1000
            """;

    private RecordHeads() {}

    static void compare(JdbcClient jdbc, Consumer<LogFault> faults) {
        compare(jdbc, BEYOND, faults);
        compare(jdbc, EMPTY, faults);
    }

    private static void compare(JdbcClient jdbc, String sql, Consumer<LogFault> faults) {
        jdbc.sql(sql).query(row -> {
            faults.accept(LogFault.row(
                    LogFault.Kind.DATA_DISAGREES,
                    "record",
                    row.getObject(1, UUID.class),
                    row.getInt(2),
                    row.getString(3)));
        });
    }
}
