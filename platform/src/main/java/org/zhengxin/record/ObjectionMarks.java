package org.zhengxin.record;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.catalog.ActStatus;

/**
 * Marks records as under objection (异议标注), by versions: the mark shows wherever the record does, from the transaction on
 * in which the objection is filed, and goes with the last objection. Nothing that happens to the record meanwhile loses it.
 */
@Service
public class ObjectionMarks {
    private static final String STANDING = """
            SELECT r.organisation_id, v.kind, v.authority_key, v.version, v.change, v.status,
                   coalesce(v.ended_on, (v.received_at AT TIME ZONE 'Asia/Shanghai')::date) AS event_on
            FROM record r
            JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                          AND v.version = r.current_version
            WHERE r.id = ?""";

    /** Those of some records that bear a status of their provider's although an objection is open. */
    private static final String UNMARKED = """
            SELECT DISTINCT r.organisation_id, r.id, v.version, v.status, v.change,
                   coalesce(v.ended_on, (v.received_at AT TIME ZONE 'Asia/Shanghai')::date) AS event_on
            FROM objection_mark m
            JOIN record r ON r.organisation_id = m.organisation_id AND r.id = m.record_id
            JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                          AND v.version = r.current_version
            WHERE m.record_id = ANY (?) AND m.closed_at IS NULL
            ORDER BY r.organisation_id, r.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final IdentityLocks locks;
    private final LaterVersions versions;

    ObjectionMarks(JdbcClient jdbc, Clock clock, IdentityLocks locks, LaterVersions versions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.locks = locks;
        this.versions = versions;
    }

    /** What became of marking a record (标注结果). */
    public enum Result {
        /** It is marked. */
        DONE,
        /** It has ended, so nothing of it is shown that could be marked. */
        ENDED,
        /** There is no such record. */
        UNKNOWN
    }

    private record Standing(
            long organisation,
            UUID record,
            String kind,
            String authority,
            int version,
            Change change,
            String status,
            LocalDate eventOn) {
        boolean marked() {
            return status.equals(ActStatus.UNDER_OBJECTION.name());
        }
    }

    /**
     * Marks a record as under an objection.
     *
     * @param objection the objection's own id; the same one twice changes nothing
     * @param number of the case, which the version gives as its reason
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Result mark(UUID objection, UUID record, String number, String actor) {
        Optional<Standing> found = lock(record);
        if (found.isEmpty()) {
            return Result.UNKNOWN;
        }
        Standing standing = found.get();
        if (standing.change().closes() || standing.change() == Change.RETURNED) {
            return Result.ENDED;
        }
        String provider = openStatus(record).orElse(standing.status());
        boolean first = openStatus(record).isEmpty();
        int written = jdbc.sql("""
                INSERT INTO objection_mark (objection, organisation_id, record_id, provider_status, opened_version, opened_at)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (objection) DO NOTHING
                """)
                .param(objection)
                .param(standing.organisation())
                .param(record)
                .param(provider)
                .param(standing.version())
                .param(Timestamp.from(clock.instant()))
                .update();
        if (written > 0 && first) {
            append(standing, Change.OBJECTION_MARKED, ActStatus.UNDER_OBJECTION.name(), number, actor);
        }
        return Result.DONE;
    }

    /**
     * Ends the mark of an objection. With the last one of a record that still stands, the status that its provider gave it
     * comes back.
     *
     * @param upheld whether the objection was right, in part at least: then those are told who received what was wrong
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(UUID objection, boolean upheld, String number, String actor) {
        Optional<UUID> record = jdbc.sql(
                        "SELECT record_id FROM objection_mark WHERE objection = ? AND closed_at IS NULL")
                .param(objection)
                .query(UUID.class)
                .optional();
        if (record.isEmpty()) {
            return;
        }
        Standing standing = lock(record.get()).orElseThrow();
        String provider = openStatus(record.get()).orElse(standing.status());
        jdbc.sql("""
                UPDATE objection_mark SET closed_at = ?, closed_version = ?, upheld = ? WHERE objection = ?
                """)
                .param(Timestamp.from(clock.instant()))
                .param(standing.version())
                .param(upheld)
                .param(objection)
                .update();
        if (standing.change().closes() || openStatus(record.get()).isPresent()) {
            return;
        }
        append(standing, Change.OBJECTION_CLOSED, provider, number, actor);
        jdbc.sql("UPDATE objection_mark SET closed_version = closed_version + 1 WHERE objection = ?")
                .param(objection)
                .update();
    }

    /** Tells whether a record is under an objection that was filed here. */
    public boolean isMarked(UUID record) {
        return openStatus(record).isPresent();
    }

    /** Corrected records bear what their provider sent: each that is under objection gets its mark again. */
    void keepOver(Collection<UUID> corrected) {
        if (corrected.isEmpty()) {
            return;
        }
        List<Standing> unmarked = jdbc.sql(UNMARKED)
                .param(corrected.toArray(UUID[]::new))
                .query((row, n) -> new Standing(
                        row.getLong("organisation_id"),
                        row.getObject("id", UUID.class),
                        "",
                        "",
                        row.getInt("version"),
                        Change.valueOf(row.getString("change")),
                        row.getString("status"),
                        Objects.requireNonNull(row.getObject("event_on", LocalDate.class))))
                .list();
        for (Standing each : unmarked) {
            jdbc.sql("UPDATE objection_mark SET provider_status = ? WHERE record_id = ? AND closed_at IS NULL")
                    .param(each.status())
                    .param(each.record())
                    .update();
            if (!each.change().closes() && !each.marked()) {
                append(each, Change.OBJECTION_MARKED, ActStatus.UNDER_OBJECTION.name(), null, "objection");
            }
        }
    }

    private void append(Standing standing, Change change, String status, @Nullable String number, String actor) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        changed.put("status", status);
        // That it has ended follows from its status, which the mark takes the place of: the day stays.
        if (standing.status().equals(ActStatus.ENDED.name())) {
            changed.put("ended_on", standing.eventOn().toString());
        }
        versions.append(standing.organisation(), standing.record(), standing.version(), change, actor, number, changed);
    }

    /** Returns the status that the provider gave a record under objection; empty if it is under none. */
    private Optional<String> openStatus(UUID record) {
        return jdbc.sql("SELECT provider_status FROM objection_mark WHERE record_id = ? AND closed_at IS NULL LIMIT 1")
                .param(record)
                .query(String.class)
                .optional();
    }

    /** Locks the identity of a record as intake does, then reads where it stands. */
    private Optional<Standing> lock(UUID record) {
        standing(record, "").ifPresent(found -> locks.lock(found.authority(), found.kind()));
        return standing(record, " FOR UPDATE OF r");
    }

    private Optional<Standing> standing(UUID record, String lock) {
        return jdbc.sql(STANDING + lock)
                .param(record)
                .query((row, n) -> new Standing(
                        row.getLong("organisation_id"),
                        record,
                        row.getString("kind"),
                        row.getString("authority_key"),
                        row.getInt("version"),
                        Change.valueOf(row.getString("change")),
                        row.getString("status"),
                        Objects.requireNonNull(row.getObject("event_on", LocalDate.class))))
                .optional();
    }
}
