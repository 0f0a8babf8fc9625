package org.zhengxin.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhengxin.record.plain.PlainAct;
import org.zhengxin.record.plain.PlainCalendar;
import org.zhengxin.record.plain.PlainFile;
import org.zhengxin.record.plain.PlainHistory;
import org.zhengxin.record.plain.PlainRules;
import org.zhengxin.record.plain.PlainWorld;

/** Lets the histories of a world happen, all of a day together, and holds the register against the model (经历实施与核对). */
final class HistoryRun {
    private final HistoryRegister register;
    private final PlainWorld world;
    private final PlainRules rules = new PlainRules();
    private final List<HistoryActs> histories = new ArrayList<>();
    private final Map<Long, String> codes = new HashMap<>();
    private final HistoryCheck check;
    private final List<Failure> failures = new ArrayList<>();

    HistoryRun(HistoryRegister register, PlainWorld world) {
        this.register = register;
        this.world = world;
        List<Boolean> provisional = new ArrayList<>();
        world.histories().forEach(history -> provisional.addAll(List.of(history.provisional(), false)));
        List<Long> organisations = register.organisations(provisional);
        for (int i = 0; i < world.histories().size(); i++) {
            PlainHistory history = world.histories().get(i);
            histories.add(new HistoryActs(
                    register,
                    history,
                    new PlainFile(rules, history.provisional()),
                    organisations.get(2 * i),
                    organisations.get(2 * i + 1)));
        }
        register.jdbc.sql("SELECT id, code FROM organisation").query(row -> {
            codes.put(row.getLong(1), row.getString(2));
        });
        this.check = new HistoryCheck(register, rules, histories, this::disagree);
    }

    /** A history in which the register and the model disagree (不一致). */
    record Failure(PlainHistory history, String words) {}

    /** Runs it all; returns the disagreements, of each history the first. */
    List<Failure> run() {
        for (int i = 0; i < world.calendar().steps().size(); i++) {
            PlainCalendar.Step step = world.calendar().steps().get(i);
            register.clock.set(step.day().toString());
            histories.forEach(history -> history.model.on(step.day()));
            rules(step);
            acts(i);
            check.now(i % 4 == 3);
        }
        for (LocalDate day : world.calendar().later()) {
            register.clock.set(day.toString());
            histories.forEach(history -> history.model.on(day));
            check.now(true);
        }
        check.before(world.calendar());
        return failures;
    }

    private void rules(PlainCalendar.Step step) {
        if (step.release() != null) {
            register.start(step.release());
            rules.start(step.release(), step.day());
        }
        if (step.workIn()) {
            register.get(RuleChanges.class).all();
            if (rules.open(step.day())) {
                histories.forEach(history -> history.model.workIn());
                rules.workedIn(step.day());
            }
        }
    }

    /** The first act of each history goes before the second of any. */
    private void acts(int step) {
        for (int place = 0; ; place++) {
            int now = place;
            List<Due> due = histories.stream()
                    .filter(each ->
                            !each.differs() && each.history.steps().get(step).size() > now)
                    .map(each -> new Due(each, each.history.steps().get(step).get(now)))
                    .toList();
            if (due.isEmpty()) {
                return;
            }
            register.inTransaction(() -> {
                sent(due);
                due.stream()
                        .filter(each -> !(each.act() instanceof PlainAct.Send))
                        .forEach(this::acted);
                return due;
            });
        }
    }

    private record Due(HistoryActs history, PlainAct act) {}

    private void sent(List<Due> due) {
        List<Filing> filings = new ArrayList<>();
        List<Due> sending =
                due.stream().filter(each -> each.act() instanceof PlainAct.Send).toList();
        sending.forEach(each -> filings.addAll(each.history().filings((PlainAct.Send) each.act(), codes)));
        CreditFile file = register.get(CreditFile.class);
        file.lock(filings.stream().map(Filing::draft).toList());
        List<Filed> filed = file.file(filings);
        int from = 0;
        for (Due each : sending) {
            PlainAct.Send send = (PlainAct.Send) each.act();
            int to = from + send.rows().size();
            compare(each, each.history().filed(send, filed.subList(from, to)));
            from = to;
        }
    }

    private void acted(Due due) {
        try {
            compare(due, List.of(due.history().act(due.act())));
        } catch (RuntimeException e) {
            throw new Stopped(due.history().history, register.today() + ", " + due.act(), e);
        }
    }

    /** An act ended with an error, and its transaction with it. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
        final transient PlainHistory history;

        Stopped(PlainHistory history, String words, RuntimeException cause) {
            super(words + ": " + cause, cause);
            this.history = history;
        }
    }

    private void compare(Due due, List<String> became) {
        List<String> expected = due.act().on(due.history().model);
        if (!expected.equals(became)) {
            disagree(
                    due.history(), register.today() + ", " + due.act() + ": was " + became + ", should be " + expected);
        }
    }

    private void disagree(HistoryActs history, String words) {
        history.disagree();
        failures.add(new Failure(history.history, words));
    }
}
