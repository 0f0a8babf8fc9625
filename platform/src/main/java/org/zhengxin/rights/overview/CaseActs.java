package org.zhengxin.rights.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.rights.clock.CaseClock;
import org.zhengxin.rights.clock.ClockRules;
import org.zhengxin.rights.clock.Clocks;
import org.zhengxin.rights.clock.Pause;
import org.zhengxin.rights.clock.Procedures;

/** Suspends the clocks of a case, lets them go on, extends them (中止、恢复、延期), each with its reason and in one transaction. */
@Service
class CaseActs {
    private final Cases cases;
    private final Clocks clocks;
    private final Procedures procedures;
    private final ClockRules rules;
    private final AdministrativeActs acts;
    private final Clock clock;

    CaseActs(
            Cases cases, Clocks clocks, Procedures procedures, ClockRules rules, AdministrativeActs acts, Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.procedures = procedures;
        this.rules = rules;
        this.acts = acts;
        this.clock = clock;
    }

    /** What became of an act (办理结果). */
    enum Result {
        /** It was done. */
        DONE,
        /** There is no such case, or the caller may not. */
        UNKNOWN,
        /** The case has ended, or is not in the state that the act needs. */
        NOT_OPEN,
        /** The ground is none of those that are laid down, or does not reach so far. */
        GROUND,
        /** The day lies before the case began or the suspension did, or more than today. */
        DAY
    }

    /** Suspends all clocks of a case from a day on, which may lie before today: the day on which the test began. */
    @Transactional
    public Result suspend(UUID id, LocalDate from, String ground, String actor, Predicate<RightsCase> may) {
        RightsCase of = cases.lock(id).filter(may).orElse(null);
        if (of == null) {
            return Result.UNKNOWN;
        }
        boolean already = clocks.pauses(id).stream().anyMatch(pause -> covers(pause, from));
        if (!of.open() || already) {
            return Result.NOT_OPEN;
        }
        if (procedures.grounds(of.kind()).stream().noneMatch(known -> known.id().equals(ground))) {
            return Result.GROUND;
        }
        if (from.isBefore(of.beganOn()) || from.isAfter(today())) {
            return Result.DAY;
        }
        clocks.pause(of, from, ground, actor);
        return done(of, "SUSPENDED", "CASE_SUSPENDED", actor);
    }

    private static boolean covers(Pause pause, LocalDate day) {
        LocalDate until = pause.until();
        return until == null || !day.isAfter(until);
    }

    /** Lets the clocks of a case go on: a day is the last that is not counted. */
    @Transactional
    public Result resume(UUID id, LocalDate last, String actor, Predicate<RightsCase> may) {
        RightsCase of = cases.lock(id).filter(may).orElse(null);
        if (of == null) {
            return Result.UNKNOWN;
        }
        Pause open = clocks.pauses(id).stream()
                .filter(pause -> pause.until() == null)
                .findFirst()
                .orElse(null);
        if (!of.open() || open == null) {
            return Result.NOT_OPEN;
        }
        if (last.isBefore(open.from()) || last.isAfter(today())) {
            return Result.DAY;
        }
        clocks.resume(of, last, actor);
        return done(of, "RESUMED", "CASE_RESUMED", actor);
    }

    /** Extends a running clock of a case. */
    @Transactional
    public Result extend(UUID id, long clockId, int more, String ground, String actor, Predicate<RightsCase> may) {
        RightsCase of = cases.lock(id).filter(may).orElse(null);
        if (of == null) {
            return Result.UNKNOWN;
        }
        CaseClock running = clocks.running(id).stream()
                .filter(each -> each.id() == clockId)
                .findFirst()
                .orElse(null);
        if (!of.open() || running == null) {
            return Result.NOT_OPEN;
        }
        boolean extended = rules.extension(ground, running.limitId())
                .map(known -> clocks.extend(running, more, known, actor))
                .orElse(false);
        return extended ? done(of, "EXTENDED", "CASE_EXTENDED", actor) : Result.GROUND;
    }

    private Result done(RightsCase of, String event, String act, String actor) {
        cases.note(of, event, actor);
        acts.write(actor, act, of.number());
        return Result.DONE;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
