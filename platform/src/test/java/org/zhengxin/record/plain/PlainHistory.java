package org.zhengxin.record.plain;

import java.util.List;

/**
 * A history of one organisation's records (一段经历): at each step of the calendar some acts.
 *
 * @param number its number in the run
 * @param provisional whether nobody has confirmed the organisation at the beginning
 */
public record PlainHistory(int number, boolean provisional, List<List<PlainAct>> steps) {

    /** How many acts it has. */
    public int acts() {
        return steps.stream().mapToInt(List::size).sum();
    }

    /** Returns the history without one of its acts. */
    public PlainHistory without(int act) {
        List<List<PlainAct>> left = new java.util.ArrayList<>();
        int place = 0;
        for (List<PlainAct> step : steps) {
            List<PlainAct> kept = new java.util.ArrayList<>();
            for (PlainAct each : step) {
                if (place++ != act) {
                    kept.add(each);
                }
            }
            left.add(kept);
        }
        return new PlainHistory(number, provisional, left);
    }
}
