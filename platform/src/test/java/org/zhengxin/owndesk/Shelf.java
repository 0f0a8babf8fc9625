package org.zhengxin.owndesk;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.foundation.text.OrganisationName;
import org.zhengxin.store.testing.Emptied;

/** Puts organisations and records on the shelf as the modules that own them would. */
final class Shelf {

    private final JdbcClient jdbc;

    Shelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void clear() {
        Emptied.tables(
                jdbc, "organisation, organisation_link, record, version, organisation_claim, claim_letter CASCADE");
    }

    long organisation(String code, String name) {
        return jdbc.sql("""
                        INSERT INTO organisation (code, version, provisional, opened_at, updated_at, name, name_normal,
                                                  kind, status, region, legal_representative, address)
                        VALUES (:code, 1, false, now(), now(), :name, :normal, '企业法人', '存续', '410105', '张三丰', '花园路1号')
                        RETURNING id""")
                .param("code", code)
                .param("name", name)
                .param("normal", OrganisationName.normal(name))
                .query(Long.class)
                .single();
    }

    void merge(long retired, long surviving) {
        jdbc.sql("""
                        INSERT INTO organisation_link (retired_id, surviving_id, from_on, reason, actor, recorded_at)
                        VALUES (:retired, :surviving, '2026-01-01', '合并', 'office:test', now())""").param("retired", retired).param("surviving", surviving).update();
        jdbc.sql("UPDATE organisation SET linked = true WHERE id IN (:retired, :surviving)")
                .param("retired", retired)
                .param("surviving", surviving)
                .update();
    }

    /** A penalty that is public between two days, and shared among government bodies as long; never without the first. */
    UUID penalty(long organisation, String number, @Nullable LocalDate from, @Nullable LocalDate until) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO record (organisation_id, id, kind, document_key, extra_key, current_version)
                        VALUES (:organisation, :id, 'administrative-penalty', decode(md5(:number), 'hex'), '', 0)""")
                .param("organisation", organisation)
                .param("id", id)
                .param("number", number)
                .update();
        version(organisation, id, number, "ADDED", from, until);
        return id;
    }

    /** Lets the latest version of a record without days wait for its provider's release. */
    void awaiting(UUID record) {
        jdbc.sql("UPDATE version SET hidden_because = 'AWAITING_RELEASE' WHERE record_id = ? AND public_from IS NULL")
                .param(record)
                .update();
    }

    /** A further version. */
    void version(
            long organisation,
            UUID record,
            String number,
            String change,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        jdbc.sql("UPDATE record SET current_version = current_version + 1 WHERE id = ?")
                .param(record)
                .update();
        String body = CanonicalJson.write(Map.of("CF_WSH", number, "CF_SY", "=违法事实<i>", "CF_CFLB", "罚款"));
        jdbc.sql("""
                        INSERT INTO version (organisation_id, record_id, version, kind, change, authority_key,
                            authority_name, document_number, decided_on, served_on, severity, severity_from, fine,
                            status, public_from, public_until, government_from, government_until, hidden_because, body,
                            digest, received_at, recorded_at, reason)
                        SELECT :organisation, :id, current_version, kind, :change, 'none', '中州市某局', :number,
                            current_date - 10, current_date - 10, 'MODERATE', 'AMOUNT', 20000, 'IN_FORCE', :from, :until,
                            :from, :until, CASE WHEN :from::date IS NULL AND :change = 'ADDED' THEN 'MINOR_NOT_PUBLISHED' END,
                            :body, decode(md5(:body), 'hex'), now(), clock_timestamp(), CASE WHEN :change <> 'ADDED' THEN '测试理由' END
                        FROM record WHERE id = :id""")
                .param("organisation", organisation)
                .param("id", record)
                .param("number", number)
                .param("change", change)
                .param("from", from)
                .param("until", until)
                .param("body", body)
                .update();
    }
}
