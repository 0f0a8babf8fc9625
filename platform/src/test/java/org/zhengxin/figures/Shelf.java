package org.zhengxin.figures;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.store.testing.Emptied;

/** Puts organisations, agencies and records on the shelf as the modules that own them would. */
final class Shelf {
    static final String PENALTY = "administrative-penalty";
    static final String LICENCE = "administrative-licence";

    private final JdbcClient jdbc;

    Shelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void clear() {
        Emptied.tables(
                jdbc,
                "organisation, organisation_link, record, version, kind_rule, figure_state, figure_records,"
                        + " figure_agency, figure_region, figure_kind CASCADE");
    }

    long agency(String code, String joined) {
        return jdbc.sql("""
                INSERT INTO agency (code, name, name_normal, created_at, created_by)
                VALUES (:code, '中州市' || :code, '中州市' || :code, (:joined || 'T09:00+08')::timestamptz, 'test')
                ON CONFLICT (code) DO UPDATE SET created_at = EXCLUDED.created_at RETURNING id
                """)
                .param("code", code)
                .param("joined", joined)
                .query(Long.class)
                .single();
    }

    long organisation(@Nullable String region, boolean provisional) {
        return jdbc.sql("""
                INSERT INTO organisation (code, version, provisional, opened_at, updated_at, name, name_normal, region)
                VALUES ('T' || gen_random_uuid(), 1, :provisional, now(), now(), '试验单位', '试验单位', :region)
                RETURNING id
                """)
                .param("provisional", provisional)
                .param("region", region)
                .query(Long.class)
                .single();
    }

    void merge(long retired, long surviving) {
        jdbc.sql("""
                INSERT INTO organisation_link (retired_id, surviving_id, from_on, reason, actor, recorded_at)
                VALUES (:retired, :surviving, '2026-01-01', '合并', 'office:test', now())
                """).param("retired", retired).param("surviving", surviving).update();
    }

    /** A record that came on a day; public between two days, never without the first. */
    UUID record(
            long organisation,
            String kind,
            long agency,
            String decided,
            String came,
            @Nullable String from,
            @Nullable String until) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO record (organisation_id, id, kind, document_key, extra_key, current_version)
                VALUES (:organisation, :id, :kind, decode(md5(:id::text), 'hex'), '', 0)
                """)
                .param("organisation", organisation)
                .param("id", id)
                .param("kind", kind)
                .update();
        version(id, agency, decided, came, from, until);
        return id;
    }

    /** A further version of a record. */
    void version(UUID id, long agency, String decided, String came, @Nullable String from, @Nullable String until) {
        jdbc.sql("""
                WITH head AS (
                    UPDATE record SET current_version = current_version + 1 WHERE id = :id
                    RETURNING organisation_id, kind, current_version)
                INSERT INTO version (organisation_id, record_id, version, kind, change, agency_id, authority_key,
                    authority_name, document_number, decided_on, status, public_from, public_until, hidden_because,
                    body, digest, received_at, recorded_at)
                SELECT organisation_id, :id, current_version, kind, 'ADDED', :agency, 'none', '', '', :decided,
                       'IN_FORCE', :from, :until, CASE WHEN :from::date IS NULL THEN 'MINOR_NOT_PUBLISHED' END,
                       '{}', '\\x00', (:came || 'T09:00+08')::timestamptz, (:came || 'T09:00+08')::timestamptz
                FROM head
                """)
                .param("id", id)
                .param("agency", agency)
                .param("decided", LocalDate.parse(decided))
                .param("came", came)
                .param("from", from == null ? null : LocalDate.parse(from))
                .param("until", until == null ? null : LocalDate.parse(until))
                .update();
    }
}
