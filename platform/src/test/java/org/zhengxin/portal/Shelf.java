package org.zhengxin.portal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.foundation.text.OrganisationName;

/** Puts organisations and records on the shelf as the modules that own them would. */
final class Shelf {

    private final JdbcClient jdbc;

    Shelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long organisation(String code, String name, boolean provisional) {
        return jdbc.sql("""
                        INSERT INTO organisation (code, version, provisional, opened_at, updated_at, name, name_normal,
                                                  kind, status, region, industry, legal_representative, address)
                        VALUES (:code, 1, :provisional, now(), now(), :name, :normal,
                                '企业法人', '存续', '410105', 'C1310', '张三丰', '花园路1号')
                        RETURNING id""")
                .param("code", code)
                .param("provisional", provisional)
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

    /** A penalty with a moderate fine, public between two days; never public without the first. */
    UUID penalty(
            long organisation, String number, LocalDate decided, @Nullable LocalDate from, @Nullable LocalDate until) {
        UUID id = UUID.randomUUID();
        String body = CanonicalJson.write(
                java.util.Map.of("CF_WSH", number, "CF_SY", "违法事实<i>", "CF_CFLB", "罚款", "CF_NR_FK", "2", "BZ", "内部备注"));
        jdbc.sql("""
                        WITH identity AS (
                            INSERT INTO record (organisation_id, id, kind, document_key, extra_key, current_version)
                            VALUES (:organisation, :id, 'administrative-penalty', decode(md5(:number), 'hex'), '', 1))
                        INSERT INTO version (organisation_id, record_id, version, kind, change, authority_key,
                            authority_name, document_number, decided_on, served_on, severity, severity_from, fine,
                            status, public_from, public_until, hidden_because, body, digest, received_at, recorded_at)
                        VALUES (:organisation, :id, 1, 'administrative-penalty', 'ADDED', 'none', '中州市某局', :number,
                            :decided, :decided, 'MODERATE', 'AMOUNT', 20000, 'IN_FORCE', :from, :until,
                            CASE WHEN :from::date IS NULL THEN 'MINOR_NOT_PUBLISHED' END, :body,
                            decode(md5(:body), 'hex'), now(), now())""")
                .param("organisation", organisation)
                .param("id", id)
                .param("number", number)
                .param("decided", decided)
                .param("from", from)
                .param("until", until)
                .param("body", body)
                .update();
        return id;
    }

    /** A licence that is public from today on. */
    UUID licence(long organisation, String number, LocalDate today) {
        UUID id = penalty(organisation, number, today, today, null);
        String kind = "'administrative-licence'";
        jdbc.sql("UPDATE record SET kind = " + kind + " WHERE id = ?").param(id).update();
        jdbc.sql("UPDATE version SET kind = " + kind + ", severity = NULL, severity_from = NULL, fine = NULL"
                        + " WHERE record_id = ?")
                .param(id)
                .update();
        return id;
    }
}
