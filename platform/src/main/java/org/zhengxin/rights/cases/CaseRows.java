package org.zhengxin.rights.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.CaseOwner;
import org.zhengxin.rights.RightsCase;

/** Reads cases from rows. */
final class CaseRows {

    private CaseRows() {}

    static RightsCase read(ResultSet row, int number) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new RightsCase(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("number"),
                CaseKind.valueOf(row.getString("kind")),
                row.getString("profile"),
                row.getLong("organisation_id"),
                row.getObject("record_id", UUID.class),
                row.getObject("agency_id", Long.class),
                row.getString("stage"),
                CaseOwner.valueOf(row.getString("owner")),
                Objects.requireNonNull(row.getObject("began_on", LocalDate.class)),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("opened_by"),
                closed == null ? null : closed.toInstant(),
                row.getString("outcome"));
    }
}
