package org.zhengxin.record.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days that many histories share (共同日历), with what happens to the rules meanwhile.
 *
 * @param steps the days on which something is done
 * @param later days after the last step on which only somebody looks
 */
public record PlainCalendar(List<Step> steps, List<LocalDate> later) {

    /**
     * A day on which something is done.
     *
     * @param release the rules of a release that is started; null if none is
     * @param workIn whether the records are brought up to the rules
     */
    public record Step(LocalDate day, @Nullable List<PlainRules.From> release, boolean workIn) {}

    private static final PlainRules.From ALWAYS = new PlainRules.From(LocalDate.of(2020, 1, 1), PlainRule.ONE_YEAR);

    /** Draws a calendar of some steps. */
    static PlainCalendar draw(Random random, int steps) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = PlainDays.FIRST.plusDays(random.nextInt(40));
        for (int i = 0; i < steps; i++) {
            days.add(day);
            day = day.plusDays(random.nextInt(4) == 0 ? 1 : 5 + random.nextInt(90));
        }
        List<LocalDate> later = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            later.add(day);
            day = day.plusDays(20 + random.nextInt(250));
        }
        return new PlainCalendar(withRules(random, days), later);
    }

    private static List<Step> withRules(Random random, List<LocalDate> days) {
        List<Step> steps = new ArrayList<>();
        List<PlainRules.From> running = List.of(ALWAYS);
        boolean open = false;
        for (int i = 0; i < days.size(); i++) {
            List<PlainRules.From> release = i == 0 ? running : null;
            if (i > 0 && random.nextInt(3) == 0) {
                release = running = follow(random, running, days.get(i));
            }
            boolean worked = (open || release != null) && random.nextInt(3) > 0;
            LocalDate today = days.get(i);
            boolean more = running.stream().anyMatch(each -> each.day().isAfter(today));
            open = ((open || release != null) && !worked) || more;
            steps.add(new Step(days.get(i), release, worked));
        }
        return steps;
    }

    /** Keeps what has begun and puts other rules, or none, in place of those to come. */
    private static List<PlainRules.From> follow(Random random, List<PlainRules.From> running, LocalDate today) {
        Stream<PlainRules.From> begun =
                running.stream().filter(each -> !each.day().isAfter(today));
        List<PlainRules.From> next = new ArrayList<>(begun.toList());
        LocalDate day = today;
        for (int more = random.nextInt(3); more > 0; more--) {
            day = day.plusDays(1 + random.nextInt(120));
            PlainRule rule = PlainRule.values()[random.nextInt(PlainRule.values().length)];
            if (rule != next.getLast().rule()) {
                next.add(new PlainRules.From(day, rule));
            }
        }
        return List.copyOf(next);
    }
}
