package org.zhengxin.record.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Many histories on one calendar (同一日历下的多段经历). */
public record PlainWorld(PlainCalendar calendar, List<PlainHistory> histories) {
    private static final int STEPS = 9;

    /** Draws a world from a seed: the same one every time. */
    public static PlainWorld draw(long seed, int histories) {
        Random random = new Random(seed);
        PlainCalendar calendar = PlainCalendar.draw(random, STEPS);
        List<PlainHistory> drawn = new ArrayList<>();
        for (int i = 0; i < histories; i++) {
            drawn.add(new PlainDraw(new Random(random.nextLong()), calendar).history(i));
        }
        return new PlainWorld(calendar, drawn);
    }

    /** Returns the world with one history alone. */
    public PlainWorld only(PlainHistory history) {
        return new PlainWorld(calendar, List.of(history));
    }

    /** Tells the calendar and a history in words. */
    public String words(PlainHistory history) {
        StringBuilder words =
                new StringBuilder(history.provisional() ? "Nobody has confirmed the organisation.\n" : "");
        for (int i = 0; i < calendar.steps().size(); i++) {
            PlainCalendar.Step step = calendar.steps().get(i);
            words.append(step.day());
            if (step.release() != null) {
                words.append("; a release is started: ").append(step.release());
            }
            words.append(step.workIn() ? "; records are brought up to the rules" : "");
            history.steps().get(i).forEach(act -> words.append("; ").append(act));
            words.append('\n');
        }
        return words.append("looked at on ").append(calendar.later()).toString();
    }
}
