package org.zhengxin.rights.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.rights.CaseKind;

/** Counts what somebody was reminded of, or is told of because it was missed (提醒与督办计数). */
@Component
class CasesWaiting {
    private static final String OPEN = " FROM case_tally WHERE closed_in IS NULL AND alarm >= 1";

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Clock clock;

    CasesWaiting(JdbcClient jdbc, Agencies agencies, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** What an agency was reminded of, of one kind. */
    record Reminded(CaseKind kind, int cases, int overdue, LocalDate due) {}

    /** Returns what an agency was reminded of and still owes. */
    List<Reminded> ofAgency(Agency agency) {
        return jdbc.sql("SELECT kind, sum(cases), coalesce(sum(cases) FILTER (WHERE due_on < :today), 0), min(due_on)"
                        + " FROM (SELECT kind, due_on, sum(cases) AS cases" + OPEN
                        + " AND agency_id = :agency AND owner = 'AGENCY' AND due_on IS NOT NULL"
                        + " GROUP BY kind, due_on HAVING sum(cases) <> 0) AS days GROUP BY kind ORDER BY kind")
                .param("today", LocalDate.now(clock))
                .param("agency", agency.id())
                .query((row, n) -> new Reminded(
                        CaseKind.valueOf(row.getString(1)),
                        row.getInt(2),
                        row.getInt(3),
                        Objects.requireNonNull(row.getObject(4, LocalDate.class))))
                .list();
    }

    /** Returns how many cases somebody should look at, by role. */
    int of(Account account) {
        return switch (account.role()) {
            case CLERK, REVIEWER -> {
                Agency own = account.agency();
                yield own == null
                        ? 0
                        : ofAgency(own).stream().mapToInt(Reminded::cases).sum();
            }
            case OFFICE -> scoped(account, " AND (alarm >= 2 OR owner = 'OFFICE')");
            case AUDITOR -> scoped(account, " AND alarm = 3");
            default -> 0;
        };
    }

    private int scoped(Account account, String which) {
        String sql = "SELECT coalesce(sum(cases), 0)" + OPEN + which;
        if (account.region() == null) {
            return jdbc.sql(sql).query(Integer.class).single();
        }
        Long[] covered =
                agencies.all().stream().filter(account::covers).map(Agency::id).toArray(Long[]::new);
        return jdbc.sql(sql + " AND agency_id = ANY (:covered)")
                .param("covered", covered)
                .query(Integer.class)
                .single();
    }
}
