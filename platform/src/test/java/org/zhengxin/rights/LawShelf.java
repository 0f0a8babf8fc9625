package org.zhengxin.rights;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.foundation.text.OrganisationName;
import org.zhengxin.store.testing.Emptied;

/** Puts organisations and penalties on the shelf as the modules that own them would. */
public final class LawShelf {
    private final JdbcClient jdbc;

    public LawShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void clear() {
        Emptied.tables(jdbc, "organisation, organisation_link, record, version, annulment, annulment_notice CASCADE");
    }

    public long organisation(String code, String name) {
        return jdbc.sql("""
                        INSERT INTO organisation (code, version, provisional, opened_at, updated_at, name, name_normal,
                                                  kind, status, region)
                        VALUES (:code, 1, false, now(), now(), :name, :normal, '企业法人', '存续', '410105')
                        RETURNING id""")
                .param("code", code)
                .param("name", name)
                .param("normal", OrganisationName.normal(name))
                .query(Long.class)
                .single();
    }

    /** A penalty with a moderate fine, public between two days; never public without the first. */
    public UUID penalty(
            long organisation,
            String number,
            LocalDate decided,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate rowUntil) {
        UUID id = UUID.randomUUID();
        String body = CanonicalJson.write(Map.of("CF_WSH", number, "CF_SY", "秘密事实", "CF_CFLB", "罚款", "CF_NR_FK", "2"));
        jdbc.sql("""
                        WITH identity AS (
                            INSERT INTO record (organisation_id, id, kind, document_key, extra_key, current_version)
                            VALUES (:organisation, :id, 'administrative-penalty', decode(md5(:number), 'hex'), '', 1))
                        INSERT INTO version (organisation_id, record_id, version, kind, change, authority_key,
                            authority_name, document_number, decided_on, served_on, severity, severity_from, fine,
                            status, public_from, public_until, row_public_until, hidden_because, body, digest,
                            received_at, recorded_at)
                        VALUES (:organisation, :id, 1, 'administrative-penalty', 'ADDED', 'none', '中州市某局', :number,
                            :decided, :decided, 'MODERATE', 'AMOUNT', 20000, 'IN_FORCE', :from, :until, :rowUntil,
                            CASE WHEN :from::date IS NULL THEN 'AWAITING_RELEASE' END, :body,
                            decode(md5(:body), 'hex'), :decided::timestamptz, :decided::timestamptz)""")
                .param("organisation", organisation)
                .param("id", id)
                .param("number", number)
                .param("decided", decided)
                .param("from", from)
                .param("until", until)
                .param("rowUntil", rowUntil)
                .param("body", body)
                .update();
        return id;
    }
}
