package org.zhengxin.trail.digest;

import java.security.MessageDigest;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.foundation.json.CanonicalTime;
import org.zhengxin.foundation.json.Digests;

/**
 * Works out the digest over a day's accesses (每日查阅摘要): SHA-256 over the canonical JSON of each row and a line feed, in the
 * order in which they were written. Rows go by as a stream, which needs a transaction.
 */
@Component
class DayDigest {
    private static final int AT_ONCE = 1_000;

    private static final String ROWS = """
            SELECT id, at, day, reader, unit, role, organisation_id, what, items, purpose, case_number, on_behalf_of
            FROM access_read WHERE day = ? ORDER BY id
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate inTransaction;

    DayDigest(DataSource database, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(AT_ONCE);
        this.inTransaction = new TransactionTemplate(transactions);
    }

    /**
     * What stands for a day's accesses.
     *
     * @param rows how many there are
     * @param sha256 over them, as hexadecimal digits
     */
    record Sum(long rows, String sha256) {}

    Sum of(LocalDate day) {
        MessageDigest digest = Digests.sha256();
        long[] rows = {0};
        inTransaction.executeWithoutResult(status -> jdbc.query(
                ROWS,
                row -> {
                    digest.update(CanonicalJson.bytes(line(row)));
                    digest.update((byte) '\n');
                    rows[0]++;
                },
                Date.valueOf(day)));
        return new Sum(rows[0], HexFormat.of().formatHex(digest.digest()));
    }

    private static SortedMap<String, @Nullable Object> line(ResultSet row) throws SQLException {
        SortedMap<String, @Nullable Object> line = new TreeMap<>();
        line.put("id", row.getLong("id"));
        line.put("at", CanonicalTime.write(row.getTimestamp("at").toInstant()));
        line.put("reader", row.getString("reader"));
        line.put("unit", row.getString("unit"));
        line.put("role", row.getString("role"));
        line.put("organisation", row.getObject("organisation_id", Long.class));
        line.put("what", row.getString("what"));
        line.put("items", items(row.getArray("items")));
        line.put("purpose", row.getString("purpose"));
        line.put("caseNumber", row.getString("case_number"));
        line.put("onBehalfOf", row.getString("on_behalf_of"));
        line.values().removeIf(Objects::isNull);
        return line;
    }

    private static List<String> items(Array ids) throws SQLException {
        return Arrays.stream((Object[]) ids.getArray()).map(String::valueOf).toList();
    }
}
