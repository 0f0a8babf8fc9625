package org.zhengxin.record;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.ledger.LogSource.Restored;

/**
 * Writes the releases of another register's catalogue before this platform's own (目录版本重放), which it has noted at this
 * very start and which is the last of them or comes after them.
 */
final class CatalogueRestore {
    private static final long ASIDE = 1_000_000;

    private CatalogueRestore() {}

    static void write(JdbcClient jdbc, List<Restored> releases) {
        move(jdbc, "log_range IS NULL AND number < " + ASIDE, "number + " + ASIDE);
        for (Restored release : releases) {
            jdbc.sql("""
                    INSERT INTO catalog_release (number, id, hash, started_at, log_id, salt, log_range, log_position)
                    OVERRIDING SYSTEM VALUE VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                    .param(Long.parseLong(String.valueOf(release.text("number"))))
                    .param(release.text("release"))
                    .param(release.text("hash"))
                    .param(Timestamp.from(release.entry().recordedAt()))
                    .param(release.id())
                    .param(release.salt())
                    .param(release.place().range())
                    .param(release.place().position())
                    .update();
        }
    }

    static void complete(JdbcClient jdbc) {
        jdbc.sql("""
                WITH last AS (SELECT number, hash FROM catalog_release WHERE log_range IS NOT NULL
                              ORDER BY number DESC LIMIT 1),
                     own AS (SELECT o.number, last.number AS same FROM catalog_release o JOIN last USING (hash)
                             WHERE o.number > :aside)
                UPDATE catalog_entry e SET release = own.same FROM own WHERE e.release = own.number
                """).param("aside", ASIDE).update();
        jdbc.sql("""
                DELETE FROM catalog_release r
                WHERE number > :aside AND NOT EXISTS (SELECT 1 FROM catalog_entry e WHERE e.release = r.number)
                """).param("aside", ASIDE).update();
        move(
                jdbc,
                "number > " + ASIDE,
                "(SELECT coalesce(max(number), 0) + 1 FROM catalog_release WHERE number < " + ASIDE + ")");
        jdbc.sql("SELECT setval(pg_get_serial_sequence('catalog_release', 'number'), max(number)) FROM catalog_release")
                .query(Long.class)
                .single();
    }

    /** Gives a release another number. */
    private static void move(JdbcClient jdbc, String which, String number) {
        jdbc.sql("""
                WITH moved AS (
                    INSERT INTO catalog_release (number, id, hash, started_at)
                    OVERRIDING SYSTEM VALUE SELECT %2$s, id, hash, started_at FROM catalog_release WHERE %1$s
                    RETURNING number, hash)
                UPDATE catalog_entry e SET release = moved.number
                FROM moved, catalog_release r WHERE r.number = e.release AND r.hash = moved.hash AND %3$s
                """.formatted(
                        which, number, which.replace("number", "r.number").replace("log_range", "r.log_range")))
                .update();
        jdbc.sql("DELETE FROM catalog_release r WHERE " + which
                        + " AND NOT EXISTS (SELECT 1 FROM catalog_entry e WHERE e.release = r.number)")
                .update();
    }
}
