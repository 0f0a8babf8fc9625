package org.zhengxin.officedesk.releases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the releases that the register was started with, and what each changed (目录版本查询). */
@Component
class ReleaseReader {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private static final String RELEASES = """
            SELECT r.number, r.id, r.hash, r.started_at, count(e.code) AS entries,
                   lag(r.number) OVER (ORDER BY r.number) AS before
            FROM catalog_release r LEFT JOIN catalog_entry e ON e.release = r.number
            GROUP BY r.number ORDER BY r.number DESC
            """;

    /** An entry of a new period is compared with the latest one of its code before it. */
    private static final String CHANGES = """
            WITH old AS (SELECT * FROM catalog_entry WHERE release = :before),
                 new AS (SELECT * FROM catalog_entry WHERE release = :number)
            SELECT coalesce(n.type, o.type) AS type, coalesce(n.code, o.code) AS code,
                   coalesce(n.effective_from, o.effective_from) AS effective_from,
                   CASE WHEN n.code IS NULL THEN o.effective_until ELSE n.effective_until END AS effective_until,
                   CASE WHEN o.code IS NULL THEN 'ADDED' WHEN n.code IS NULL THEN 'GONE' ELSE 'ALTERED' END AS what,
                   coalesce(o.body, (SELECT p.body FROM new p
                                     WHERE p.type = n.type AND p.code = n.code AND p.effective_from < n.effective_from
                                     ORDER BY p.effective_from DESC LIMIT 1)) AS body_before,
                   n.body AS body_after,
                   o.effective_until AS until_before
            FROM new n FULL JOIN old o
              ON o.type = n.type AND o.code = n.code AND o.effective_from = n.effective_from
            WHERE o.code IS NULL OR n.code IS NULL OR o.hash <> n.hash
               OR o.effective_until IS DISTINCT FROM n.effective_until
            ORDER BY 1 DESC, 2, 3
            """;

    private static final String RULES = """
            SELECT k.kind, k.from_on, k.release, k.ready_at, run.after_decided_on, coalesce(run.written, 0) AS written,
                   run.kind IS NOT NULL AS running
            FROM kind_rule k LEFT JOIN kind_rule_run run ON run.kind = k.kind AND k.ready_at IS NULL
            ORDER BY k.ready_at IS NOT NULL, k.from_on DESC, k.kind
            """;

    private final JdbcClient jdbc;

    ReleaseReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A release.
     *
     * @param before the number of the one before it, or null
     */
    record Release(
            long number,
            String id,
            String hash,
            String startedAt,
            long entries,
            @Nullable Long before) {}

    /** What a release did to an entry (条目变化). */
    enum What {
        ADDED,
        GONE,
        ALTERED
    }

    /**
     * An entry that a release changed.
     *
     * @param type {@code kind} or {@code deadline}
     * @param untilBefore its last day in the release before, where it was in it
     */
    record Change(
            String type,
            String code,
            LocalDate from,
            @Nullable LocalDate until,
            What what,
            @Nullable String before,
            @Nullable String after,
            @Nullable LocalDate untilBefore) {}

    /**
     * How far a rule has come.
     *
     * @param readyAt since when all versions bear it; null before
     * @param running whether a run is under way
     * @param decidedOn decisions back to this day are done
     */
    record Rule(
            String kind,
            LocalDate from,
            String release,
            @Nullable String readyAt,
            boolean running,
            @Nullable LocalDate decidedOn,
            long written) {
        boolean withheld(LocalDate today) {
            return readyAt == null && !from.isAfter(today);
        }
    }

    List<Release> releases() {
        return jdbc.sql(RELEASES)
                .query((row, n) -> new Release(
                        row.getLong("number"),
                        row.getString("id"),
                        row.getString("hash"),
                        time(row.getTimestamp("started_at").toInstant()),
                        row.getLong("entries"),
                        row.getObject("before", Long.class)))
                .list();
    }

    Optional<Release> release(long number) {
        return releases().stream().filter(one -> one.number() == number).findFirst();
    }

    /** Returns what a release changed against the one before it. */
    List<Change> changes(Release release) {
        if (release.before() == null) {
            return List.of();
        }
        return jdbc.sql(CHANGES)
                .param("before", release.before())
                .param("number", release.number())
                .query((row, n) -> change(row))
                .list();
    }

    List<Rule> rules() {
        return jdbc.sql(RULES).query((row, n) -> rule(row)).list();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getString("type"),
                row.getString("code"),
                Objects.requireNonNull(row.getObject("effective_from", LocalDate.class)),
                row.getObject("effective_until", LocalDate.class),
                What.valueOf(row.getString("what")),
                row.getString("body_before"),
                row.getString("body_after"),
                row.getObject("until_before", LocalDate.class));
    }

    private static Rule rule(ResultSet row) throws SQLException {
        return new Rule(
                row.getString("kind"),
                Objects.requireNonNull(row.getObject("from_on", LocalDate.class)),
                row.getString("release"),
                row.getTimestamp("ready_at") == null
                        ? null
                        : time(row.getTimestamp("ready_at").toInstant()),
                row.getBoolean("running"),
                row.getObject("after_decided_on", LocalDate.class),
                row.getLong("written"));
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
