package org.zhengxin.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Reads rows of the table of accesses. */
final class AccessRows {
    private AccessRows() {}

    static AccessLine line(ResultSet row, int number) throws SQLException {
        return new AccessLine(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("reader"),
                row.getString("unit"),
                row.getString("role"),
                row.getObject("organisation_id", Long.class),
                row.getString("what"),
                items(row),
                row.getString("purpose"),
                row.getString("case_number"),
                row.getString("on_behalf_of"));
    }

    static AuditLine auditLine(ResultSet row, int number) throws SQLException {
        return new AuditLine(line(row, number), row.getString("username"), row.getString("function"));
    }

    static SubjectLine subjectLine(ResultSet row, int number) throws SQLException {
        return new SubjectLine(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("unit"),
                row.getString("role"),
                row.getString("what"),
                row.getString("purpose"),
                row.getString("case_number"),
                row.getString("on_behalf_of"));
    }

    private static List<UUID> items(ResultSet row) throws SQLException {
        return Arrays.stream((Object[]) row.getArray("items").getArray())
                .map(UUID.class::cast)
                .toList();
    }
}
