package org.zhengxin.record;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Channel;

/** Reads what a stored version commits to (已存版本的承诺字段); gives the same as {@link DraftFields} gave when it was written. */
final class StoredFields {
    /** The columns that {@link #read} needs. */
    static final String COLUMNS = """
            v.*, o.code AS organisation_code, a.code AS provider_code, r.document_key, r.extra_key""";

    /**
     * The tables that {@link #COLUMNS} come from, to be joined to what names record {@code k.id} and version; by keys alone,
     * whatever the planner thinks of the size of the tables.
     */
    static final String JOINS = """
            CROSS JOIN LATERAL (SELECT * FROM record WHERE id = k.id OFFSET 0) r
            CROSS JOIN LATERAL (SELECT * FROM version
                                WHERE organisation_id = r.organisation_id AND record_id = r.id AND version = k.version
                                OFFSET 0) v
            CROSS JOIN LATERAL (SELECT code FROM organisation WHERE id = v.organisation_id OFFSET 0) o
            LEFT JOIN agency a ON a.id = v.agency_id
            """;

    private StoredFields() {}

    static SortedMap<String, Object> read(ResultSet row) throws SQLException {
        return read(row, texts(row, "body_withheld"));
    }

    /** As {@link #read(ResultSet)}, for a body that is divided anew. */
    static SortedMap<String, Object> read(ResultSet row, @Nullable List<String> withheld) throws SQLException {
        VersionFields fields = new VersionFields().body(row.getString("body"), withheld);
        decision(row, fields);
        internal(row, fields);
        fields.filing("change", row.getString("change")).filing("recordedAt", instant(row, "recorded_at"));
        if (row.getInt("version") == 1) {
            fields.filing("documentKey", row.getBytes("document_key")).filing("extraKey", row.getString("extra_key"));
        }
        return fields.all();
    }

    private static void decision(ResultSet row, VersionFields fields) throws SQLException {
        BigDecimal fine = row.getBigDecimal("fine");
        fields.decision("organisation", row.getString("organisation_code"))
                .decision("kind", row.getString("kind"))
                .decision("documentNumber", row.getString("document_number"))
                .decision("authority", row.getString("authority_name"))
                .decision("provider", row.getString("provider_code"))
                .decision("decidedOn", day(row, "decided_on"))
                .decision("servedOn", day(row, "served_on"))
                .decision("validFrom", day(row, "valid_from"))
                .decision("validUntil", day(row, "valid_until"))
                .decision("severity", row.getString("severity"))
                .decision("severityFrom", row.getString("severity_from"))
                .decision("finality", row.getString("finality"))
                .decision("status", row.getString("status"))
                .decision("fineYuan", fine == null ? null : fine.toPlainString())
                .decision("publicFrom", day(row, "public_from"))
                .decision("publicUntil", day(row, "public_until"))
                .decision("receivedAt", instant(row, "received_at"));
    }

    private static void internal(ResultSet row, VersionFields fields) throws SQLException {
        fields.internal("authorityKey", row.getString("authority_key"))
                .internal("endedOn", day(row, "ended_on"))
                .internal("rowPublicUntil", day(row, "row_public_until"))
                .internal("rowChannels", row.getString("row_channels"))
                .internal("hiddenBecause", row.getString("hidden_because"))
                .internal("digest", row.getBytes("digest"))
                .internal("warnings", texts(row, "warnings"))
                .internal("actor", row.getString("actor"))
                .internal("reason", row.getString("reason"))
                .internal("batch", row.getString("batch_id"))
                .internal("sheet", row.getObject("batch_sheet", Integer.class))
                .internal("row", row.getObject("batch_row", Integer.class));
        for (Channel channel : Channel.values()) {
            if (channel != Channel.PUBLIC) {
                String from = VersionColumns.from(channel);
                String until = VersionColumns.until(channel);
                fields.internal(from, day(row, from)).internal(until, day(row, until));
            }
        }
    }

    private static @Nullable List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? null : List.of((String[]) array.getArray());
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp.toInstant();
    }
}
