package org.zhengxin.histories;

import java.util.ArrayList;
import java.util.List;
import org.zhengxin.record.plain.PlainAct;
import org.zhengxin.record.plain.PlainCalendar;
import org.zhengxin.record.plain.PlainHistory;
import org.zhengxin.record.plain.PlainRule;
import org.zhengxin.record.plain.PlainRules;
import org.zhengxin.record.plain.PlainWorld;

/** Draws histories that can be carried out from outside (可对外实施的经历). */
final class OutsideWorld {
    /** Each release is a start of the whole application. */
    private static final int RELEASES = 3;

    private OutsideWorld() {}

    static PlainWorld draw(long seed, int histories) {
        PlainWorld drawn = PlainWorld.draw(seed, histories);
        List<PlainCalendar.Step> steps = new ArrayList<>();
        int releases = 0;
        for (PlainCalendar.Step step : drawn.calendar().steps()) {
            boolean starts = step.release() != null && releases < RELEASES;
            releases += starts ? 1 : 0;
            // A running application brings its records up to the rules by itself, as soon as it has started.
            steps.add(new PlainCalendar.Step(step.day(), starts ? withoutGrading(step.release()) : null, starts));
        }
        return new PlainWorld(
                new PlainCalendar(steps, drawn.calendar().later()),
                drawn.histories().stream().map(OutsideWorld::possible).toList());
    }

    /** Grading anew is done on the day, not before, when nobody here waits for it: such a rule changes the periods alone. */
    private static List<PlainRules.From> withoutGrading(List<PlainRules.From> rules) {
        return rules.stream()
                .map(each -> new PlainRules.From(each.day(), withoutGrading(each.rule())))
                .toList();
    }

    private static PlainRule withoutGrading(PlainRule rule) {
        return switch (rule) {
            case STRICTER -> PlainRule.TWO_YEARS;
            case STRICTER_SHORT -> PlainRule.THREE_MONTHS;
            case MILDER -> PlainRule.NOBODY;
            case MILDER_ALL -> PlainRule.ALL_ONE_YEAR;
            default -> rule;
        };
    }

    /** Taking back from another organisation goes with a held row and its decision, which the model does not tell apart. */
    private static PlainHistory possible(PlainHistory history) {
        return new PlainHistory(
                history.number(),
                history.provisional(),
                history.steps().stream()
                        .map(acts -> acts.stream()
                                .filter(act -> !(act instanceof PlainAct.TakeBack))
                                .toList())
                        .toList());
    }
}
