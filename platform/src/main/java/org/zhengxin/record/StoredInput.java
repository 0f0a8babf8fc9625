package org.zhengxin.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.ActStatus;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.DaysInput;
import org.zhengxin.catalog.Severity;
import org.zhengxin.foundation.json.CanonicalJson;

/** Reads from a version what its days follow from (公示期限计算依据), so that they can be worked out again. */
final class StoredInput {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private StoredInput() {}

    static DaysInput read(ResultSet row, boolean subjectProvisional) throws SQLException {
        String severity = row.getString("severity");
        return read(row, subjectProvisional, severity == null ? null : Severity.valueOf(severity));
    }

    static DaysInput read(ResultSet row, boolean subjectProvisional, @Nullable Severity severity) throws SQLException {
        String channels = row.getString("row_channels");
        return new DaysInput(
                row.getObject("decided_on", LocalDate.class),
                severity,
                row.getObject("valid_until", LocalDate.class),
                row.getObject("row_public_until", LocalDate.class),
                channels == null ? null : channels(channels),
                ActStatus.valueOf(row.getString("status")),
                row.getObject("ended_on", LocalDate.class),
                subjectProvisional,
                LocalDate.ofInstant(row.getTimestamp("received_at").toInstant(), SHANGHAI),
                values(row.getString("body"))::get);
    }

    static Map<String, String> values(String body) {
        Map<String, String> values = new LinkedHashMap<>();
        if (CanonicalJson.parse(body) instanceof Map<?, ?> fields) {
            fields.forEach((code, value) -> values.put(String.valueOf(code), String.valueOf(value)));
        }
        return values;
    }

    private static Set<Channel> channels(String joined) {
        return Arrays.stream(joined.split(","))
                .filter(name -> !name.isEmpty())
                .map(Channel::valueOf)
                .collect(Collectors.toSet());
    }
}
