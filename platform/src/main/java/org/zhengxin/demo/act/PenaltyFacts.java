package org.zhengxin.demo.act;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.demo.act.Value.Text;
import org.zhengxin.demo.city.Dice;
import org.zhengxin.demo.city.Practice;
import org.zhengxin.demo.city.Sector.Offence;

/** The particulars of a penalty (行政处罚): what was done, what it costs, and the same amounts in words. */
final class PenaltyFacts {
    private static final String REVOKED = "吊销许可证件";

    private PenaltyFacts() {}

    static void fill(Row row, Decision decision) {
        Dice dice = decision.dice();
        Offence offence = dice.pick(decision.sector().offences());
        row.put("CF_WFXW", new Text(offence.type()))
                .put("CF_SY", new Text(fact(offence, decision)))
                .put("CF_YJ", new Text(offence.basis()));
        Weight weight = Weight.of(offence, decision.practice(), dice);
        measures(row, offence, weight, decision);
        row.put(FieldRole.VALID_UNTIL, decision.on().plusYears(3));
        row.put(FieldRole.PUBLICATION_UNTIL, decision.on().plusMonths(weight.months(decision.practice())));
        extensions(row, weight, decision);
    }

    private static String fact(Offence offence, Decision decision) {
        return offence.fact()
                .replace("{name}", decision.organisation().name())
                .replace("{place}", decision.organisation().address())
                .replace("{amount}", Integer.toString(decision.dice().between(2, 90)));
    }

    private static void measures(Row row, Offence offence, Weight weight, Decision decision) {
        Dice dice = decision.dice();
        List<String> categories = new ArrayList<>();
        List<String> contents = new ArrayList<>();
        if (weight == Weight.MINOR && dice.oneIn(3) || offence.fine().getLast() == 0) {
            categories.add("警告");
            contents.add("警告");
        }
        int fine = weight.fine(offence, decision.practice(), dice);
        if (fine > 0) {
            categories.add("罚款");
            contents.add("罚款人民币" + AmountWords.of(fine) + (dice.oneIn(2) ? "（" + fine + "元）" : ""));
            row.put(FieldRole.FINE_AMOUNT, BigDecimal.valueOf(fine));
        }
        if (offence.confiscates() && weight != Weight.MINOR && dice.oneIn(2)) {
            int gains = dice.between(1, 400) * 50;
            categories.add("没收违法所得");
            contents.add("没收违法所得人民币" + AmountWords.of(gains));
            row.put(FieldRole.CONFISCATED_AMOUNT, BigDecimal.valueOf(gains));
        }
        String measure = offence.measure();
        if (measure != null && weight == Weight.SERIOUS) {
            categories.add(measure);
            contents.add(measure);
            if (measure.equals(REVOKED)) {
                row.put(
                        "CF_NR_ZKDX",
                        new Text("许可证（演示）" + decision.organisation().number()));
            }
        }
        row.put(FieldRole.PENALTY_CATEGORY, String.join("；", categories));
        row.put(FieldRole.ACT_CONTENT, String.join("；", contents) + "。");
    }

    /** Half of the senders fill in the extension columns. */
    private static void extensions(Row row, Weight weight, Decision decision) {
        Dice dice = decision.dice();
        if (dice.oneIn(2)) {
            row.put(FieldRole.SIMPLE_PROCEDURE, weight == Weight.MINOR ? "是" : "否");
            row.put(FieldRole.SERVED_ON, decision.on().plusDays(dice.between(0, 7)));
        }
        if (dice.oneIn(4)) {
            row.put(FieldRole.SEVERITY_DECLARED, weight.label());
        }
    }

    /** How heavy a penalty its authority means it to be. */
    private enum Weight {
        MINOR("轻微"),
        MODERATE("一般"),
        SERIOUS("严重");

        private final String label;

        Weight(String label) {
            this.label = label;
        }

        static Weight of(Offence offence, Practice practice, Dice dice) {
            int hundred = dice.below(100);
            int least = offence.fine().getFirst();
            int most = offence.fine().getLast();
            if (hundred < 12 && (most >= practice.veryLargeFine() || offence.measure() != null)) {
                return SERIOUS;
            }
            boolean small = least <= practice.smallFine();
            boolean larger = most > practice.smallFine();
            return small && (!larger || hundred < 55) ? MINOR : MODERATE;
        }

        String label() {
            return label;
        }

        int months(Practice practice) {
            return switch (this) {
                case MINOR -> practice.minorMonths();
                case MODERATE -> practice.moderateMonths();
                case SERIOUS -> practice.seriousMonths();
            };
        }

        int fine(Offence offence, Practice practice, Dice dice) {
            int least = offence.fine().getFirst();
            int most = offence.fine().getLast();
            return switch (this) {
                case MINOR -> round(least, Math.min(most, practice.smallFine()), dice);
                case MODERATE ->
                    round(
                            Math.max(least, practice.smallFine() + 1),
                            Math.min(most, practice.veryLargeFine() - 1),
                            dice);
                case SERIOUS -> round(Math.min(most, practice.veryLargeFine()), most, dice);
            };
        }

        /** Throws low more often than high, and leaves two leading digits, as authorities do. */
        private static int round(int least, int most, Dice dice) {
            int raw = least + (int) ((most - least) * dice.unit() * dice.unit());
            int unit = (int) Math.pow(10, Math.max(0, Integer.toString(raw).length() - 2));
            return Math.max(least, raw / unit * unit);
        }
    }
}
