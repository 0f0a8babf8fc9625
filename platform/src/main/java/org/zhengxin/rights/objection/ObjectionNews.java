package org.zhengxin.rights.objection;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.record.SubjectFile;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.trail.AccessReader;

/** Tells the units that read what an upheld objection showed to be wrong (更正告知), by the access log. */
@Component
class ObjectionNews {
    private final JdbcClient jdbc;
    private final AccessReader reads;
    private final SubjectFile file;
    private final Clock clock;

    ObjectionNews(JdbcClient jdbc, AccessReader reads, SubjectFile file, Clock clock) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.file = file;
        this.clock = clock;
    }

    /**
     * What a unit is told: that a record it read was put right; nothing of what it said.
     *
     * @param readAt when it was read there last before
     */
    record Line(
            UUID caseId,
            String number,
            UUID recordId,
            long organisation,
            String effect,
            Instant readAt,
            Instant toldAt) {}

    /** Notes every unit that read the record since it said what was wrong. */
    void tell(RightsCase closed, Objection objection) {
        UUID record = objection.recordId();
        Integer version = objection.recordVersion();
        if (record == null || version == null) {
            return;
        }
        List<Long> group = List.of(closed.organisationId());
        Instant since = file.versions(group, List.of(record)).getFirst().view().recordedAt();
        for (AccessReader.UnitRead read : reads.unitsThatRead(group, record, since)) {
            jdbc.sql("""
                    INSERT INTO objection_told (case_id, unit, read_at, told_at) VALUES (?, ?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """)
                    .param(closed.id())
                    .param(read.unit())
                    .param(Timestamp.from(read.at()))
                    .param(Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** Returns what a unit was told, the latest first. */
    List<Line> of(String unit, int most) {
        return jdbc.sql("""
                SELECT t.case_id, c.number, o.record_id, c.organisation_id, o.effect, t.read_at, t.told_at
                FROM objection_told t
                JOIN objection o ON o.case_id = t.case_id
                JOIN rights_case c ON c.id = t.case_id
                WHERE t.unit = ? ORDER BY t.told_at DESC, t.case_id LIMIT ?
                """)
                .param(unit)
                .param(most)
                .query((row, n) -> new Line(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getLong(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant(),
                        row.getTimestamp(7).toInstant()))
                .list();
    }

    /** Counts what an account of a unit has not seen. */
    int unseen(String unit, long account) {
        return jdbc.sql("""
                SELECT count(*) FROM objection_told
                WHERE unit = ? AND told_at > coalesce(
                    (SELECT seen_to FROM objection_told_seen WHERE account_id = ?), '-infinity'::timestamptz)
                """).param(unit).param(account).query(Integer.class).single();
    }

    /** Notes that an account has seen what it was shown. */
    void seen(long account, Instant to) {
        jdbc.sql("""
                INSERT INTO objection_told_seen (account_id, seen_to) VALUES (?, ?)
                ON CONFLICT (account_id) DO UPDATE SET seen_to = greatest(objection_told_seen.seen_to, excluded.seen_to)
                """).param(account).param(Timestamp.from(to)).update();
    }
}
