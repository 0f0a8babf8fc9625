package org.zhengxin.rights.clock;

import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes on cases what overviews need of their clocks (事项期限状态): nearest last day, suspension, alarm, whether late. */
@Component
class CaseStates {
    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;

    CaseStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Works the state of cases out anew, in the running transaction. */
    void settle(Collection<UUID> cases) {
        UUID[] all = cases.stream().distinct().sorted().toArray(UUID[]::new);
        for (int from = 0; from < all.length; from += AT_ONCE) {
            settle(Arrays.copyOfRange(all, from, Math.min(all.length, from + AT_ONCE)));
        }
    }

    private void settle(UUID[] cases) {
        jdbc.sql("""
                UPDATE rights_case r
                SET due_on = s.due_on, provisional = s.provisional, suspended = s.suspended, alarm = s.alarm,
                    late = s.late
                FROM (SELECT k.id,
                             min(c.due_on) FILTER (WHERE c.stopped_on IS NULL) AS due_on,
                             coalesce(bool_or(c.provisional) FILTER (WHERE c.stopped_on IS NULL), false)
                               AS provisional,
                             EXISTS (SELECT 1 FROM case_pause p WHERE p.case_id = k.id AND p.until_on IS NULL)
                               AS suspended,
                             coalesce(max((SELECT max(a.level) FROM case_alarm a
                                           WHERE a.clock_id = c.id AND a.due_on = c.due_on))
                                        FILTER (WHERE c.stopped_on IS NULL), 0) AS alarm,
                             coalesce(bool_or(c.stopped_on > c.due_on), false) AS late
                      FROM unnest(:cases::uuid[]) AS k (id) LEFT JOIN case_clock c ON c.case_id = k.id
                      GROUP BY k.id) s
                WHERE r.id = s.id
                  AND (r.due_on, r.provisional, r.suspended, r.alarm, r.late)
                      IS DISTINCT FROM (s.due_on, s.provisional, s.suspended, s.alarm::smallint, s.late)
                """).param("cases", cases).update();
    }
}
