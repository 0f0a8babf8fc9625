package org.zhengxin.workbench.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.HiddenBecause;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.record.EndReason;

/** Reads all versions of an own record, the latest first (版本沿革). What another agency said of it is left out. */
@Repository
class RecordVersions {
    private final JdbcClient jdbc;

    RecordVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RecordVersion> of(long agency, OwnRecords.Line record) {
        return jdbc.sql("SELECT * FROM version WHERE organisation_id = ? AND record_id = ? ORDER BY version DESC")
                .param(record.organisationId())
                .param(record.id())
                .query((row, n) -> version(row, agency))
                .list();
    }

    private static RecordVersion version(ResultSet row, long agency) throws SQLException {
        String hidden = row.getString("hidden_because");
        String reason = row.getString("reason");
        EndReason end = EndReason.read(reason).orElse(null);
        boolean own = row.getLong("agency_id") == agency;
        return new RecordVersion(
                row.getInt("version"),
                row.getString("change"),
                row.getTimestamp("recorded_at").toInstant(),
                own ? row.getString("actor") : null,
                end == null && own ? reason : null,
                end,
                row.getString("severity"),
                hidden == null ? null : HiddenBecause.valueOf(hidden),
                days(row),
                own ? values(row.getString("body")) : Map.of());
    }

    private static List<RecordVersion.Days> days(ResultSet row) throws SQLException {
        List<RecordVersion.Days> days = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            String name = channel.name().toLowerCase(Locale.ROOT);
            @Nullable LocalDate from = row.getObject(name + "_from", LocalDate.class);
            @Nullable LocalDate until = row.getObject(name + "_until", LocalDate.class);
            days.add(new RecordVersion.Days(channel, from, until));
        }
        return days;
    }

    private static Map<String, String> values(String body) {
        Map<String, String> values = new LinkedHashMap<>();
        if (CanonicalJson.parse(body) instanceof Map<?, ?> fields) {
            fields.forEach((code, value) -> values.put(String.valueOf(code), String.valueOf(value)));
        }
        return values;
    }
}
