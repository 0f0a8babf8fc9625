package org.zhengxin.catalog.release;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.zhengxin.catalog.Release;

/** The releases that the register was started with, in the database. */
final class ReleaseStore {

    private final JdbcClient jdbc;

    ReleaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A release as it was started with. */
    record Started(long number, String id, String hash) {}

    /** Lets one node at a time compare and record, until its transaction ends. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(:space, 0)")
                .param("space", LiveRelease.LOCK_SPACE)
                .query((row, number) -> number)
                .list();
    }

    Optional<Started> latest() {
        return jdbc.sql("SELECT number, id, hash FROM catalog_release ORDER BY number DESC LIMIT 1")
                .query((row, number) -> new Started(row.getLong("number"), row.getString("id"), row.getString("hash")))
                .optional();
    }

    List<Entry> entries(Started release) {
        return jdbc.sql("""
                        SELECT type, code, effective_from AS "from", effective_until AS until, hash, body
                          FROM catalog_entry
                         WHERE release = :release
                         ORDER BY type, code, effective_from
                        """)
                .param("release", release.number())
                .query(Entry.class)
                .list();
    }

    void record(Release release, List<Entry> entries, Instant now) {
        Long number = jdbc.sql("""
                        INSERT INTO catalog_release (id, hash, started_at)
                        VALUES (:id, :hash, :now)
                        RETURNING number
                        """)
                .param("id", release.id())
                .param("hash", release.hash())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query(Long.class)
                .single();
        jdbc.sql("""
                        INSERT INTO catalog_entry (release, type, code, effective_from, effective_until, hash, body)
                        SELECT :release, type, code, first::date, last::date, hash, body
                          FROM unnest(:types::text[], :codes::text[], :firsts::text[], :lasts::text[], :hashes::text[],
                                      :bodies::text[]) AS entry (type, code, first, last, hash, body)
                        """)
                .param("release", number)
                .param("types", column(entries, Entry::type))
                .param("codes", column(entries, Entry::code))
                .param("firsts", column(entries, entry -> entry.from().toString()))
                .param("lasts", column(entries, ReleaseStore::lastDay))
                .param("hashes", column(entries, Entry::hash))
                .param("bodies", column(entries, Entry::body))
                .update();
    }

    private static @Nullable String lastDay(Entry entry) {
        return entry.until() == null ? null : entry.until().toString();
    }

    private static SqlArrayValue column(List<Entry> entries, Function<Entry, @Nullable String> value) {
        return new SqlArrayValue("text", entries.stream().map(value).toArray());
    }
}
