package org.zhengxin.rights.clock;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.rights.CaseKind;

/** The table of reminders and escalations (提醒督办登记). */
@Component
class AlarmRows {
    /** The levels that hold for a clock, by its last day. */
    private static final String LEVELS = """
            (VALUES (1, :today::date, :remind::date), (2, DATE '-infinity', :escalate::date),
                    (3, DATE '-infinity', :audit::date)) AS l (level, first_on, last_on)
            """;

    private static final String DUE = """
            FROM case_clock c CROSS JOIN\s""" + LEVELS + """
            WHERE c.stopped_on IS NULL AND c.due_on BETWEEN l.first_on AND l.last_on
            """;

    private final JdbcClient jdbc;

    AlarmRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The place of a case in the order of last days. */
    record Place(LocalDate due, UUID id) {
        static final Place START = new Place(LocalDate.of(1900, 1, 1), new UUID(0, 0));
    }

    /** Locks cases behind a place that lack an alarm; those that somebody else holds come in the next run. */
    List<Place> lacking(Collection<CaseKind> kinds, AlarmDays days, Place after, int most) {
        return with(days, """
                SELECT r.due_order, r.id FROM rights_case r
                WHERE r.closed_at IS NULL AND (r.due_order, r.id) > (:afterDue, :afterId) AND r.kind = ANY (:kinds) AND r.due_order <= :remind
                  AND EXISTS (SELECT 1\s""" + DUE + """
                              AND c.case_id = r.id
                              AND NOT EXISTS (SELECT 1 FROM case_alarm a
                                              WHERE a.clock_id = c.id AND a.level = l.level AND a.due_on = c.due_on))
                ORDER BY r.due_order, r.id LIMIT :most FOR NO KEY UPDATE OF r SKIP LOCKED
                """)
                .param("afterDue", after.due())
                .param("afterId", after.id())
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("most", most)
                .query((row, n) -> new Place(
                        Objects.requireNonNull(row.getObject(1, LocalDate.class)),
                        Objects.requireNonNull(row.getObject(2, UUID.class))))
                .list();
    }

    /** Writes the alarms that cases lack; one that is there stays as it is. */
    int raise(List<UUID> cases, AlarmDays days, Instant now) {
        return with(days, """
                INSERT INTO case_alarm (clock_id, level, due_on, case_id, raised_on, raised_at)
                SELECT c.id, l.level, c.due_on, c.case_id, :today, :now\s""" + DUE + """
                  AND c.case_id = ANY (:cases)
                ON CONFLICT DO NOTHING
                """)
                .param("cases", cases.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Takes back what a clock that ran ahead raised too early: alarms of days to come that no day has come for. */
    List<UUID> takeBackEarly(Collection<CaseKind> kinds, AlarmDays days) {
        return with(days, """
                DELETE FROM case_alarm a USING rights_case r,\s""" + LEVELS + """
                WHERE a.raised_on > :today AND r.id = a.case_id AND r.kind = ANY (:kinds) AND l.level = a.level
                  AND NOT a.due_on BETWEEN l.first_on AND l.last_on
                RETURNING a.case_id
                """)
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    /** Tells whether this transaction alone raises alarms now. */
    boolean alone(int space) {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(:space, 0)")
                .param("space", space)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec with(AlarmDays days, String sql) {
        return jdbc.sql(sql)
                .param("today", days.today())
                .param("remind", days.remindUpTo())
                .param("escalate", days.escalateUpTo())
                .param("audit", days.auditUpTo());
    }
}
