package org.zhengxin.rights.clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the numbers of cases short (事项计数归并): what was added to them since, row by row, becomes one row for each sort. */
@Component
class CaseTally {
    private static final int MANY = 200;

    private final JdbcClient jdbc;

    CaseTally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Folds the rows together if many were added since the last time. Whoever reads meanwhile finds either all of the old
     * rows or all of the new ones, and whoever adds one does not wait.
     */
    @Transactional
    public void fold() {
        jdbc.sql("""
                WITH gone AS (
                    DELETE FROM case_tally
                    WHERE (SELECT count(*) FROM case_tally WHERE NOT folded) > :many
                    RETURNING *)
                INSERT INTO case_tally (agency_id, kind, owner, due_on, alarm, suspended, late, closed_in, cases, folded)
                SELECT agency_id, kind, owner, due_on, alarm, suspended, late, closed_in, sum(cases), true
                FROM gone GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 HAVING sum(cases) <> 0
                """).param("many", MANY).update();
    }
}
