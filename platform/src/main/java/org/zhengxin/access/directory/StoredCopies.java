package org.zhengxin.access.directory;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhengxin.access.AgencyCopies;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.foundation.text.OrganisationName;

/** Copies of agencies from and to the tables (单位名录迁移). */
@Component
class StoredCopies implements AgencyCopies {
    private static final String ACTOR = "replay";

    private static final String ALL = """
            SELECT jsonb_strip_nulls(jsonb_build_object(
                'code', a.code, 'name', a.name, 'nameEn', a.name_en, 'region', a.region,
                'providesRegistration', a.provides_registration, 'fourEyes', a.four_eyes, 'successorOf', s.code,
                'createdAt', to_char(a.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                'formerNames', (SELECT coalesce(jsonb_agg(f.name ORDER BY f.name), '[]') FROM agency_former_name f
                                WHERE f.agency_id = a.id),
                'deliversFor', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', d.code, 'name', d.name)
                                                          ORDER BY d.code, d.name), '[]')
                                FROM agency_delivery d WHERE d.agency_id = a.id)))::text
            FROM agency a LEFT JOIN agency s ON s.id = a.successor_of
            ORDER BY a.id
            """;

    private static final String RESTORE = """
            INSERT INTO agency (code, name, name_normal, name_en, region, provides_registration, four_eyes, created_at,
                                created_by)
            SELECT a.code, a.name, a."nameNormal", a."nameEn", a.region, a."providesRegistration",
                   coalesce(a."fourEyes", false), a."createdAt", :actor
            FROM jsonb_array_elements(:rows::jsonb) WITH ORDINALITY AS given(row, n)
            CROSS JOIN LATERAL jsonb_to_record(given.row) AS a(code text, name text, "nameNormal" text, "nameEn" text,
                region text, "providesRegistration" boolean, "fourEyes" boolean, "createdAt" timestamptz)
            ORDER BY given.n
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, name_normal = excluded.name_normal,
                name_en = excluded.name_en, region = excluded.region,
                provides_registration = excluded.provides_registration, four_eyes = excluded.four_eyes,
                created_at = excluded.created_at
            """;

    private static final String SUCCESSORS = """
            UPDATE agency a SET successor_of = s.id
            FROM jsonb_to_recordset(:rows::jsonb) AS given(code text, "successorOf" text)
            JOIN agency s ON s.code = given."successorOf"
            WHERE a.code = given.code
            """;

    private static final String DELIVERIES = """
            INSERT INTO agency_delivery (agency_id, code, name, created_by)
            SELECT a.id, d.code, d.name, :actor
            FROM jsonb_to_recordset(:rows::jsonb) AS given(code text, "deliversFor" jsonb)
            JOIN agency a ON a.code = given.code
            CROSS JOIN LATERAL jsonb_to_recordset(given."deliversFor") AS d(code text, name text)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;
    private final AgencyTable table;
    private final StoredAgencies agencies;

    StoredCopies(JdbcClient jdbc, AgencyTable table, StoredAgencies agencies) {
        this.jdbc = jdbc;
        this.table = table;
        this.agencies = agencies;
    }

    @Override
    public List<Map<String, @Nullable Object>> all() {
        return jdbc.sql(ALL).query((row, n) -> copy(row.getString(1))).list();
    }

    private static Map<String, @Nullable Object> copy(@Nullable Object json) {
        Map<String, @Nullable Object> copy = new TreeMap<>();
        if (CanonicalJson.parse(String.valueOf(json)) instanceof Map<?, ?> members) {
            members.forEach((name, value) -> copy.put(String.valueOf(name), value));
        }
        return copy;
    }

    @Override
    public void restore(List<Map<?, ?>> agencies) {
        List<Map<String, @Nullable Object>> rows =
                agencies.stream().map(StoredCopies::withNormal).toList();
        String json = CanonicalJson.write(rows);
        jdbc.sql(RESTORE).param("rows", json).param("actor", ACTOR).update();
        jdbc.sql(SUCCESSORS).param("rows", json).update();
        jdbc.sql("DELETE FROM agency_delivery WHERE agency_id IN (SELECT id FROM agency WHERE code = ANY (?))")
                .param(rows.stream().map(row -> String.valueOf(row.get("code"))).toArray(String[]::new))
                .update();
        jdbc.sql(DELIVERIES).param("rows", json).param("actor", ACTOR).update();
        formerNames(rows);
        askedAnewAfterCommit();
    }

    /** A row of an agency with four eyes must not be filed by what was kept in memory before. */
    private void askedAnewAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                agencies.forget();
            }
        });
    }

    private void formerNames(List<Map<String, @Nullable Object>> agencies) {
        for (Map<String, @Nullable Object> agency : agencies) {
            if (agency.get("formerNames") instanceof List<?> names && !names.isEmpty()) {
                long id = jdbc.sql("SELECT id FROM agency WHERE code = ?")
                        .param(agency.get("code"))
                        .query(Long.class)
                        .single();
                names.forEach(name -> table.insertFormerName(id, String.valueOf(name)));
            }
        }
    }

    private static Map<String, @Nullable Object> withNormal(Map<?, ?> agency) {
        Map<String, @Nullable Object> row = new TreeMap<>();
        agency.forEach((name, value) -> row.put(String.valueOf(name), value));
        row.put("nameNormal", OrganisationName.normal(String.valueOf(agency.get("name"))));
        return row;
    }
}
