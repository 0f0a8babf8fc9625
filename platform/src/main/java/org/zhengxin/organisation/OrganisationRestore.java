package org.zhengxin.organisation;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.foundation.text.OrganisationName;
import org.zhengxin.ledger.LogSource.Restored;

/** Writes organisations and their versions anew from what they commit to (主体重放). */
final class OrganisationRestore {
    private static final Set<String> BESIDE_BODY = Set.of("code", "change", "provisional", "internal");

    /**
     * The last version of a portion is the state; its data are the body's. Keys are given in the order of the log, as they
     * were the first time: what is found equally well is listed by them.
     */
    private static final String HEADS = """
            insert into organisation as o (log_id, code, version, provisional, opened_at, updated_at, name, name_normal,
                former_names, kind, status, established_on, registrar, region, industry, legal_representative, address,
                registration_number)
            select h.log_id, h.code, h.version, h.provisional, h.opened_at, h.recorded_at, b.name, h.name_normal,
                coalesce(b."formerNames", '{}'), b.kind, b.status, b."establishedOn", b.registrar, b.region, b.industry,
                b."legalRepresentative", b.address, b."registrationNumber"
            from (
                select distinct on (v.log_id) v.*, first_value(v.recorded_at) over versions as opened_at,
                    first_value(v.log_range) over versions as first_range,
                    first_value(v.log_position) over versions as first_position
                from jsonb_to_recordset(?::jsonb) as v (log_id uuid, code text, version integer, provisional boolean,
                    recorded_at timestamptz, name_normal text, body text, log_range bigint, log_position integer)
                window versions as (partition by v.log_id order by v.version)
                order by v.log_id, v.version desc) h
            cross join lateral jsonb_to_record(h.body::jsonb) as b (name text, "formerNames" text[], kind text,
                status text, "establishedOn" date, registrar text, region text, industry text,
                "legalRepresentative" text, address text, "registrationNumber" text)
            order by h.first_range, h.first_position
            on conflict (code) do update set version = excluded.version, provisional = excluded.provisional,
                updated_at = excluded.updated_at, name = excluded.name, name_normal = excluded.name_normal,
                former_names = excluded.former_names, kind = excluded.kind, status = excluded.status,
                established_on = excluded.established_on, registrar = excluded.registrar, region = excluded.region,
                industry = excluded.industry, legal_representative = excluded.legal_representative,
                address = excluded.address, registration_number = excluded.registration_number
            """;

    private static final String VERSIONS = """
            insert into organisation_version (organisation_id, version, change, origin, recorded_at, body, reason, actor,
                batch_id, batch_sheet, batch_row, salt, log_range, log_position)
            select o.id, v.version, v.change, v.origin, v.recorded_at, v.body, v.reason, v.actor, v.batch_id,
                v.batch_sheet, v.batch_row, v.salt, v.log_range, v.log_position
            from jsonb_to_recordset(?::jsonb) as v (log_id uuid, version integer, change text, origin text,
                recorded_at timestamptz, body text, reason text, actor text, batch_id uuid, batch_sheet text,
                batch_row integer, salt bytea, log_range bigint, log_position integer)
            join organisation o on o.log_id = v.log_id
            """;

    private OrganisationRestore() {}

    static void write(JdbcTemplate jdbc, List<Restored> things) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>(things.size());
        things.forEach(thing -> rows.add(row(thing)));
        String json = CanonicalJson.write(rows);
        jdbc.update(HEADS, json);
        jdbc.update(VERSIONS, json);
    }

    private static Map<String, @Nullable Object> row(Restored thing) {
        Map<?, ?> internal = thing.object("internal");
        SortedMap<String, Object> body = new TreeMap<>(thing.fields());
        body.keySet().removeAll(BESIDE_BODY);
        Map<String, @Nullable Object> row = new TreeMap<>();
        row.put("log_id", thing.id().toString());
        row.put("code", thing.text("code"));
        row.put("version", thing.version());
        row.put("change", thing.text("change"));
        row.put("provisional", thing.fields().get("provisional"));
        row.put("body", CanonicalJson.write(body));
        row.put("name_normal", OrganisationName.normal(String.valueOf(thing.text("name"))));
        row.put("recorded_at", internal.get("recordedAt"));
        row.put("origin", internal.get("origin"));
        row.put("actor", internal.get("actor"));
        row.put("reason", internal.get("reason"));
        row.put("batch_id", internal.get("batch"));
        row.put("batch_sheet", internal.get("sheet"));
        row.put("batch_row", internal.get("row"));
        row.put("salt", "\\x" + HexFormat.of().formatHex(thing.salt()));
        row.put("log_range", thing.place().range());
        row.put("log_position", thing.place().position());
        return row;
    }
}
