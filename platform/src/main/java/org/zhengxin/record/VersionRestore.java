package org.zhengxin.record;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.ledger.LogSource.Restored;

/** Writes versions and their records anew from what they commit to (版本重放); the other way round than {@link StoredFields}. */
final class VersionRestore {
    private static final String VERSIONS = """
            INSERT INTO version
            SELECT v.*
            FROM jsonb_array_elements(:rows::jsonb) AS given(row)
            LEFT JOIN organisation o ON o.code = given.row ->> 'organisation'
            LEFT JOIN agency a ON a.code = given.row ->> 'provider'
            CROSS JOIN LATERAL jsonb_populate_record(NULL::version,
                given.row || jsonb_build_object('organisation_id', o.id, 'agency_id', a.id)) AS v
            """;

    private static final String RECORDS = """
            INSERT INTO record (organisation_id, id, kind, document_key, extra_key, current_version)
            SELECT o.id, r.record_id, r.kind, r.document_key, r.extra_key, 1
            FROM jsonb_to_recordset(:rows::jsonb)
                 AS r(organisation text, record_id uuid, kind text, document_key bytea, extra_key text, version int)
            JOIN organisation o ON o.code = r.organisation
            WHERE r.version = 1
            """;

    private static final String HEADS = """
            UPDATE record r SET current_version = h.version
            FROM (SELECT record_id, max(version) AS version
                  FROM jsonb_to_recordset(:rows::jsonb) AS v(record_id uuid, version int)
                  WHERE version > 1 GROUP BY record_id) h
            WHERE r.id = h.record_id
            """;

    private VersionRestore() {}

    static void write(JdbcClient jdbc, List<Restored> things) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>(things.size());
        things.forEach(thing -> rows.add(row(thing)));
        String json = CanonicalJson.write(rows);
        for (String sql : List.of(VERSIONS, RECORDS, HEADS)) {
            jdbc.sql(sql).param("rows", json).update();
        }
    }

    private static Map<String, @Nullable Object> row(Restored thing) {
        Map<String, @Nullable Object> row = new TreeMap<>();
        row.put("record_id", thing.id().toString());
        row.put("version", thing.version());
        row.put("body", body(thing));
        row.put("body_withheld", withheld(thing));
        row.put("salt", bytes(HexFormat.of().formatHex(thing.salt())));
        row.put("log_range", thing.place().range());
        row.put("log_position", thing.place().position());
        for (String part : List.of(VersionFields.DECISION, VersionFields.INTERNAL, VersionFields.FILING)) {
            thing.object(part).forEach((name, value) -> row.put(column(String.valueOf(name)), value));
        }
        for (String name : List.of("document_key", "digest")) {
            row.computeIfPresent(name, (key, hex) -> bytes(String.valueOf(hex)));
        }
        return row;
    }

    /** The members are called as the columns are, but for a few. */
    private static String column(String member) {
        return switch (member) {
            case "authority" -> "authority_name";
            case "fineYuan" -> "fine";
            case "batch" -> "batch_id";
            case "sheet" -> "batch_sheet";
            case "row" -> "batch_row";
            default -> member.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        };
    }

    private static String body(Restored thing) {
        SortedMap<String, @Nullable Object> body = new TreeMap<>();
        for (String part : List.of(VersionFields.BODY, VersionFields.WITHHELD)) {
            thing.object(part).forEach((code, value) -> body.put(String.valueOf(code), value));
        }
        return CanonicalJson.write(body);
    }

    private static @Nullable List<String> withheld(Restored thing) {
        return thing.fields().containsKey(VersionFields.WITHHELD)
                ? thing.object(VersionFields.WITHHELD).keySet().stream()
                        .map(String::valueOf)
                        .toList()
                : null;
    }

    private static String bytes(String hex) {
        return "\\x" + hex;
    }
}
