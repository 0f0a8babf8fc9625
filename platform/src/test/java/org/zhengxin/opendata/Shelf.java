package org.zhengxin.opendata;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.foundation.text.OrganisationName;

/** Puts organisations and records on the shelf as the modules that own them would. */
final class Shelf {
    private static final String VERSION = """
            INSERT INTO version (organisation_id, record_id, version, kind, change, authority_key, authority_name,
                document_number, decided_on, status, public_from, public_until, body, digest, received_at, recorded_at)
            SELECT r.organisation_id, r.id, r.current_version, r.kind, 'ADDED', 'none', '中州市某局', :number,
                '2026-11-01', 'IN_FORCE', :from, :until, '{"XK_NR":"准予"}', '\\x00', now(), :recorded::timestamptz
            FROM record r WHERE r.extra_key = :key
            """;

    private final JdbcClient jdbc;
    private long records;

    Shelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long organisation(String code, String name, boolean provisional) {
        return jdbc.sql("""
                        INSERT INTO organisation (code, version, provisional, opened_at, updated_at, name, name_normal,
                                                  legal_representative, address)
                        VALUES (:code, 1, :provisional, now(), now(), :name, :normal, '张三丰', '花园路1号')
                        RETURNING id""")
                .param("code", code)
                .param("provisional", provisional)
                .param("name", name)
                .param("normal", OrganisationName.normal(name))
                .query(Long.class)
                .single();
    }

    void penalty(long organisation, String number) {
        add(organisation, "administrative-penalty", number, "2026-11-01", null);
    }

    /** Returns the number under which {@link #next} finds it. */
    long licence(long organisation, String number, String from, @Nullable String until) {
        return add(organisation, "administrative-licence", number, from, until);
    }

    /** Adds a further version, which is not public without a first day. */
    void next(long record, @Nullable String from, String number, String recorded) {
        jdbc.sql("UPDATE record SET current_version = current_version + 1 WHERE extra_key = ?")
                .param(Long.toString(record))
                .update();
        version(record, number, from, null, recorded);
    }

    private long add(long organisation, String kind, String number, String from, @Nullable String until) {
        long record = ++records;
        jdbc.sql("INSERT INTO record VALUES (:organisation, :id, :kind, '\\x00', :key, 1)")
                .param("organisation", organisation)
                .param("id", UUID.randomUUID())
                .param("kind", kind)
                .param("key", Long.toString(record))
                .update();
        version(record, number, from, until, "2026-11-19T00:00:00Z");
        return record;
    }

    private void version(long record, String number, @Nullable String from, @Nullable String until, String recorded) {
        jdbc.sql(VERSION)
                .param("number", number)
                .param("from", from == null ? null : LocalDate.parse(from))
                .param("until", until == null ? null : LocalDate.parse(until))
                .param("recorded", recorded)
                .param("key", Long.toString(record))
                .update();
    }
}
