package org.zhengxin.rights.clock;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.catalog.Deadline;
import org.zhengxin.catalog.Deadline.Unit;
import org.zhengxin.catalog.WorkingDays;
import org.zhengxin.foundation.time.WorkingCalendar;
import org.zhengxin.rights.CaseOwner;
import org.zhengxin.rights.RightsCase;

/**
 * Runs the clocks of cases (期限管理). A clock stores its last day, worked out when it starts and again when a suspension, an
 * extension or a notice changes it; whether it is due, near or late is a comparison of days and needs no job.
 */
@Service
public class Clocks {
    private static final String READ = """
            SELECT id, case_id, limit_id, whole, owner, agency_id, began_on, due_on, provisional, stopped_on
            FROM case_clock
            """;

    private final JdbcClient jdbc;
    private final Procedures procedures;
    private final WorkingDays days;
    private final ClockRows rows;
    private final CaseStates states;
    private final Clock clock;

    Clocks(JdbcClient jdbc, Procedures procedures, WorkingDays days, ClockRows rows, CaseStates states, Clock clock) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.days = days;
        this.rows = rows;
        this.states = states;
        this.clock = clock;
    }

    /**
     * Starts the clock of a stage, and the whole case's where the stage has one that does not run yet.
     *
     * @param term the stage's where an authority sets it, or null
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(RightsCase of, String stage, LocalDate day, @Nullable SetTerm term) {
        Procedures.Stage rule = procedures.stage(of.kind(), of.profile(), stage);
        switch (term) {
            case SetTerm.Until(LocalDate last) ->
                start(of, rule.owner(), false, new Terms(null, day, last, null, null));
            case SetTerm.WorkingDays(LocalDate from, int count) ->
                start(of, rule.owner(), false, new Terms(null, from, null, count, Unit.WORKING_DAYS));
            case null -> {
                if (rule.limit() != null) {
                    start(of, rule.owner(), false, byRule(of, rule.limit(), day));
                }
            }
        }
        String whole = rule.whole();
        if (whole != null && running(of.id()).stream().noneMatch(each -> whole.equals(each.limitId()))) {
            start(of, CaseOwner.OFFICE, true, byRule(of, whole, of.beganOn()));
        }
        states.settle(List.of(of.id()));
    }

    /** Stops the clocks of the stage that a case leaves; the whole case's go on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leaveStage(UUID caseId, LocalDate day) {
        jdbc.sql("UPDATE case_clock SET stopped_on = ? WHERE case_id = ? AND stopped_on IS NULL AND NOT whole")
                .param(day)
                .param(caseId)
                .update();
        states.settle(List.of(caseId));
    }

    /** Stops all clocks of a case that ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stopAll(UUID caseId, LocalDate day) {
        jdbc.sql("UPDATE case_clock SET stopped_on = ? WHERE case_id = ? AND stopped_on IS NULL")
                .param(day)
                .param(caseId)
                .update();
        jdbc.sql("UPDATE case_pause SET until_on = ? WHERE case_id = ? AND until_on IS NULL")
                .param(day)
                .param(caseId)
                .update();
        states.settle(List.of(caseId));
    }

    /**
     * Suspends a case's clocks from a day on; they are worked out anew.
     *
     * @param ground a stable name of {@code rights/procedures.yaml}
     * @throws IllegalStateException if they are suspended already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pause(RightsCase of, LocalDate from, String ground, String actor) {
        if (pauses(of.id()).stream().anyMatch(pause -> pause.until() == null)) {
            throw new IllegalStateException("The clocks of " + of.number() + " are suspended already");
        }
        jdbc.sql("INSERT INTO case_pause (case_id, from_on, ground, entered_by) VALUES (?, ?, ?, ?)")
                .param(of.id())
                .param(from)
                .param(ground)
                .param(actor)
                .update();
        workOutAnew(of.id());
    }

    /** Ends a suspension: the given day is the last that is not counted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(RightsCase of, LocalDate lastNotCounted, String actor) {
        jdbc.sql("UPDATE case_pause SET until_on = ?, ended_by = ? WHERE case_id = ? AND until_on IS NULL")
                .param(lastNotCounted)
                .param(actor)
                .param(of.id())
                .update();
        workOutAnew(of.id());
    }

    /** Gives a running clock whose term an authority set another last day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reset(CaseClock running, LocalDate last) {
        jdbc.sql("""
                UPDATE case_clock SET set_on = ?, amount = NULL, unit = NULL, extended = 0
                WHERE id = ? AND stopped_on IS NULL AND limit_id IS NULL
                """).param(last).param(running.id()).update();
        workOutAnew(running.caseId());
    }

    /**
     * Extends a running clock by units of its own; a day that an authority set, by days.
     *
     * @param more at least 1
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void extend(CaseClock running, int more) {
        jdbc.sql("UPDATE case_clock SET extended = extended + ? WHERE id = ? AND stopped_on IS NULL")
                .param(more)
                .param(running.id())
                .update();
        workOutAnew(running.caseId());
    }

    /**
     * Extends a running clock for a ground that {@code rights/clocks.yaml} allows for its time limit.
     *
     * @param more by how many units, at least 1
     * @return whether that is allowed: the ground fits the time limit, and all extensions together stay within its most
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean extend(CaseClock running, int more, ClockRules.Extension ground, String actor) {
        int before = jdbc.sql("SELECT extended FROM case_clock WHERE id = ? FOR NO KEY UPDATE")
                .param(running.id())
                .query(Integer.class)
                .single();
        if (more < 1
                || before + more > ground.most()
                || running.limitId() == null
                || !ground.limits().contains(running.limitId())) {
            return false;
        }
        jdbc.sql("INSERT INTO case_extension (clock_id, more, ground, entered_at, entered_by) VALUES (?, ?, ?, ?, ?)")
                .param(running.id())
                .param(more)
                .param(ground.id())
                .param(Timestamp.from(clock.instant()))
                .param(actor)
                .update();
        extend(running, more);
        return true;
    }

    /**
     * Keeps notices of holidays from being approved until the transaction ends. A transaction that moves a case calls this
     * before it locks the case, so that an approval and a step never wait for each other.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdCalendar() {
        days.counting();
    }

    /** Returns the clocks of a case, those of the whole case first, then in the order of their start. */
    public List<CaseClock> of(UUID caseId) {
        return read("WHERE case_id = ? ORDER BY whole DESC, id", caseId);
    }

    /** Returns those that run. */
    public List<CaseClock> running(UUID caseId) {
        return read("WHERE case_id = ? AND stopped_on IS NULL ORDER BY whole DESC, id", caseId);
    }

    /** Returns the suspensions of a case, the earliest first. */
    public List<Pause> pauses(UUID caseId) {
        return jdbc.sql("SELECT from_on, until_on, ground FROM case_pause WHERE case_id = ? ORDER BY from_on, id")
                .param(caseId)
                .query((row, n) -> new Pause(
                        Objects.requireNonNull(row.getObject(1, LocalDate.class)),
                        row.getObject(2, LocalDate.class),
                        row.getString(3)))
                .list();
    }

    /** What a clock runs by (计时依据): a last day, or an amount of units from a day on. */
    private record Terms(
            @Nullable String limit,
            LocalDate from,
            @Nullable LocalDate set,
            @Nullable Integer amount,
            @Nullable Unit unit) {}

    private Terms byRule(RightsCase of, String limit, LocalDate day) {
        Deadline rule = procedures.limit(limit, of.profile(), day);
        return new Terms(limit, day, null, rule.amount(), rule.unit());
    }

    private void start(RightsCase of, CaseOwner owner, boolean whole, Terms terms) {
        Long id = jdbc.sql("""
                INSERT INTO case_clock (case_id, limit_id, whole, owner, agency_id, began_on, set_on, amount, unit,
                                        provisional)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, false) RETURNING id
                """)
                .param(of.id())
                .param(terms.limit())
                .param(whole)
                .param(owner.name())
                .param(of.agencyId())
                .param(terms.from())
                .param(terms.set())
                .param(terms.amount())
                .param(terms.unit() == null ? null : terms.unit().name())
                .query(Long.class)
                .single();
        rows.workOut(id, days.counting(), pauses(of.id()));
    }

    private void workOutAnew(UUID caseId) {
        List<Pause> pauses = pauses(caseId);
        WorkingCalendar calendar = days.counting();
        running(caseId).forEach(each -> rows.workOut(each.id(), calendar, pauses));
        states.settle(List.of(caseId));
    }

    private List<CaseClock> read(String where, UUID caseId) {
        return jdbc.sql(READ + where)
                .param(caseId)
                .query((row, n) -> new CaseClock(
                        row.getLong("id"),
                        Objects.requireNonNull(row.getObject("case_id", UUID.class)),
                        row.getString("limit_id"),
                        row.getBoolean("whole"),
                        CaseOwner.valueOf(row.getString("owner")),
                        row.getObject("agency_id", Long.class),
                        Objects.requireNonNull(row.getObject("began_on", LocalDate.class)),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("provisional"),
                        row.getObject("stopped_on", LocalDate.class)))
                .list();
    }
}
