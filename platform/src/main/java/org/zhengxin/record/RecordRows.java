package org.zhengxin.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Channel;

/** Reads version rows. */
final class RecordRows {
    /** The columns that {@link #read} needs, of a version under the alias {@code v}. */
    static final String COLUMNS = """
            v.organisation_id, v.record_id, v.version, v.kind, v.change, v.agency_id, v.authority_name,
            v.document_number, v.decided_on, v.served_on, v.finality, v.severity, v.severity_from, v.valid_from,
            v.valid_until, v.fine, v.status, v.public_from, v.public_until, v.hidden_because, v.body,
            v.received_at, v.recorded_at""";

    private RecordRows() {}

    static RecordView read(ResultSet row, int number) throws SQLException {
        return new RecordView(
                row.getLong("organisation_id"),
                row.getObject("record_id", UUID.class),
                row.getInt("version"),
                row.getString("kind"),
                Change.valueOf(row.getString("change")),
                agency(row),
                row.getString("authority_name"),
                row.getString("document_number"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("served_on", LocalDate.class),
                row.getString("finality"),
                row.getString("severity"),
                row.getString("severity_from"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getBigDecimal("fine"),
                row.getString("status"),
                VersionColumns.days(row, Channel.PUBLIC),
                row.getString("hidden_because"),
                row.getString("body"),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("recorded_at").toInstant());
    }

    private static @Nullable Long agency(ResultSet row) throws SQLException {
        long id = row.getLong("agency_id");
        return row.wasNull() ? null : id;
    }
}
