package org.zhengxin.rights.objection;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.foundation.text.OrganisationName;

/** Organisations and penalties that can be objected to, as the modules that own them would write them. */
final class ObjectionShelf {
    private final JdbcClient jdbc;

    ObjectionShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long organisation(String code, String name, String region) {
        return jdbc.sql("""
                INSERT INTO organisation (code, version, provisional, opened_at, updated_at, name, name_normal, kind, status,
                                          region, address)
                VALUES (:code, 1, false, now(), now(), :name, :normal, '企业法人', '存续', :region, '花园路1号')
                RETURNING id""")
                .param("code", code)
                .param("name", name)
                .param("normal", OrganisationName.normal(name))
                .param("region", region)
                .query(Long.class)
                .single();
    }

    long merge(long retired, long surviving) {
        jdbc.sql("UPDATE organisation SET linked = true WHERE id IN (?, ?)")
                .param(retired)
                .param(surviving)
                .update();
        return jdbc.sql("""
                INSERT INTO organisation_link (retired_id, surviving_id, from_on, reason, actor, recorded_at)
                VALUES (?, ?, '2026-01-01', '合并', 'office:test', now()) RETURNING id""").param(retired).param(surviving).query(Long.class).single();
    }

    /** A penalty that is public for a year from a day. */
    UUID penalty(long organisation, long agency, String number, LocalDate from) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO record (organisation_id, id, kind, document_key, extra_key, current_version)
                VALUES (:organisation, :id, 'administrative-penalty', decode(md5(:number), 'hex'), '', 0)""")
                .param("organisation", organisation)
                .param("id", id)
                .param("number", number)
                .update();
        version(id, agency, number, "ADDED", from, "20000");
        return id;
    }

    /** A further version; one that a provider sends bears the provider's status. */
    void version(UUID record, long agency, String number, String change, LocalDate from, String fine) {
        jdbc.sql("UPDATE record SET current_version = current_version + 1 WHERE id = ?")
                .param(record)
                .update();
        String body = CanonicalJson.write(Map.of("CF_WSH", number, "CF_NR_FK", fine, "CF_CFLB", "罚款"));
        jdbc.sql("""
                INSERT INTO version (organisation_id, record_id, version, kind, change, agency_id, authority_key,
                    authority_name, document_number, decided_on, served_on, severity, severity_from, fine, status,
                    public_from, public_until, government_from, government_until, body, digest, received_at, recorded_at)
                SELECT organisation_id, id, current_version, kind, :change, :agency, 'none', '中州市某局', :number, :from,
                    :from, 'MODERATE', 'AMOUNT', :fine::numeric, 'IN_FORCE', :from, :from::date + 365, :from,
                    :from::date + 365, :body, decode(md5(:body), 'hex'), now(), now() - interval '1 year'
                FROM record WHERE id = :id""")
                .param("change", change)
                .param("agency", agency)
                .param("number", number)
                .param("from", from)
                .param("fine", fine)
                .param("body", body)
                .param("id", record)
                .update();
    }

    String status(UUID record) {
        return jdbc.sql("""
                SELECT v.status FROM record r JOIN version v ON v.organisation_id = r.organisation_id
                    AND v.record_id = r.id AND v.version = r.current_version WHERE r.id = ?""").param(record).query(String.class).single();
    }
}
