package org.zhengxin.histories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.zhengxin.record.plain.PlainAct;
import org.zhengxin.record.plain.PlainCalendar;
import org.zhengxin.record.plain.PlainFile;
import org.zhengxin.record.plain.PlainRules;
import org.zhengxin.record.plain.PlainWorld;

/** Lets the histories of a world happen from outside, all of a day together, and asks on random days (对外实施与核对). */
final class OutsideRun {
    /** On a day that is asked about, every so many histories are. */
    private static final int ASKED = 5;

    private final OutsideRegister register;
    private final PlainWorld world;
    private final PlainRules rules = new PlainRules();
    private final OutsideFiles files;
    private final OutsideActs acts;
    private final List<OutsideHistory> histories;
    private final OutsideCheck check;
    private final Random random = new Random(1);
    private final List<String> failures = new ArrayList<>();

    OutsideRun(OutsideRegister register, PlainWorld world) {
        this.register = register;
        this.world = world;
        this.files = new OutsideFiles(register);
        this.acts = new OutsideActs(register, files);
        this.histories = world.histories().stream()
                .map(history -> new OutsideHistory(history, new PlainFile(rules, history.provisional())))
                .toList();
        this.check = new OutsideCheck(register, rules, histories, this::failed);
    }

    /** Runs it all; returns the disagreements. */
    List<String> run() throws Exception {
        List<PlainCalendar.Step> steps = world.calendar().steps();
        for (int i = 0; i < steps.size(); i++) {
            begin(steps.get(i));
            if (i == 0) {
                files.register(registered());
            }
            happen(i);
            if (random.nextInt(2) == 0) {
                check.now(some());
            }
        }
        for (LocalDate day : world.calendar().later()) {
            on(day);
            boolean last = day.equals(world.calendar().later().getLast());
            check.now(last ? histories : some());
        }
        check.before(world.calendar());
        return failures;
    }

    private void begin(PlainCalendar.Step step) {
        on(step.day());
        if (step.release() != null) {
            register.start(step.release());
            rules.start(step.release(), step.day());
            if (rules.open(step.day())) {
                histories.forEach(history -> history.model.workIn());
                rules.workedIn(step.day());
            }
        }
    }

    private void on(LocalDate day) {
        register.on(day);
        histories.forEach(history -> history.model.on(day));
    }

    private List<Map<String, String>> registered() {
        return histories.stream()
                .flatMap(history -> Stream.of(0, 1)
                        .filter(organisation -> !history.model.provisional(organisation))
                        .map(organisation -> OutsideActs.registration(history, organisation)))
                .toList();
    }

    private List<OutsideHistory> some() {
        return histories.stream().filter(history -> random.nextInt(ASKED) == 0).toList();
    }

    /** The first act of each history goes before the second of any. */
    private void happen(int step) throws Exception {
        int most = histories.stream()
                .mapToInt(history -> history.history.steps().get(step).size())
                .max()
                .orElse(0);
        for (int place = 0; place < most; place++) {
            List<OutsideFiles.Due> sent = new ArrayList<>();
            for (OutsideHistory history : histories) {
                List<PlainAct> own = history.history.steps().get(step);
                if (place < own.size() && own.get(place) instanceof PlainAct.Send send) {
                    sent.add(new OutsideFiles.Due(history, send));
                } else if (place < own.size()) {
                    acts.act(history, own.get(place));
                    own.get(place).on(history.model);
                }
            }
            files.send(sent).forEach((due, became) -> {
                List<String> should = due.send().on(due.history().model);
                if (!should.equals(became)) {
                    failed(due.history(), due.send() + ": was " + became + ", should be " + should);
                }
            });
        }
    }

    private void failed(OutsideHistory history, String words) {
        failures.add("\n" + register.today() + ", history " + history.history.number() + ", " + words + "\n"
                + world.words(history.history));
    }
}
