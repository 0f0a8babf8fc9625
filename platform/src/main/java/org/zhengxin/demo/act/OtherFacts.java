package org.zhengxin.demo.act;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Column;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.Requirement;
import org.zhengxin.demo.act.Value.Amount;
import org.zhengxin.demo.act.Value.Day;
import org.zhengxin.demo.act.Value.Text;
import org.zhengxin.demo.city.Dice;

/** Fills in what is still empty from the catalogue alone (其余信息项), so that a kind added there needs no code here. */
final class OtherFacts {
    /** Fields about the removal from a list, which stand beside its day alone. */
    private static final String REMOVAL = "YC_";

    private OtherFacts() {}

    static void fill(Row row, Decision decision, LocalDate today) {
        boolean ended = end(row, decision, today);
        if (row.get(FieldRole.VALID_UNTIL) == null && decision.dice().oneIn(2)) {
            row.put(FieldRole.VALID_FROM, decision.on());
            row.put(
                    FieldRole.VALID_UNTIL,
                    decision.on().plusYears(decision.dice().between(1, 3)));
        }
        for (Column column : row.template().columns()) {
            Field field = column.field();
            if (field != null && row.value(column) == null && wanted(column, field, decision, ended)) {
                row.put(field.code(), value(field, decision));
            }
        }
    }

    private static boolean end(Row row, Decision decision, LocalDate today) {
        long age = today.toEpochDay() - decision.on().toEpochDay();
        if (age < 2 || !decision.practice().ended(decision.kind().code(), decision.dice())) {
            return false;
        }
        row.put(FieldRole.ENDED_ON, decision.on().plusDays(1 + decision.dice().below((int) age)));
        return true;
    }

    private static boolean wanted(Column column, Field field, Decision decision, boolean ended) {
        if (field.code().startsWith(REMOVAL)) {
            return ended && field.role() == null;
        }
        boolean habitual = !decision.practice().choices(field.code()).isEmpty()
                && decision.dice().oneIn(2);
        return column.requirement() instanceof Requirement.Always || habitual;
    }

    private static Value value(Field field, Decision decision) {
        Dice dice = decision.dice();
        List<String> choices = decision.practice().choices(field.code());
        if (!choices.isEmpty()) {
            return new Text(dice.pick(choices));
        }
        return switch (field.type()) {
            case ENUM -> new Text(dice.pick(field.values()).value());
            case DATE -> new Day(decision.on());
            case AMOUNT -> new Amount(BigDecimal.valueOf(dice.between(1, 500) * 100L));
            case INTEGER -> new Text(Integer.toString(decision.on().getYear() - 1));
            case CODE -> new Text("YS" + dice.between(100_000, 999_999));
            case TEXT -> new Text(text(field, decision));
        };
    }

    private static String text(Field field, Decision decision) {
        String words = decision.kind().label().zh() + "（演示）";
        if (field.role() == FieldRole.ACT_CONTENT) {
            words = decision.practice().text(decision.kind().code(), decision.dice());
        } else if (field.label().zh().endsWith("机关")) {
            words = decision.agency().name();
        }
        @Nullable Integer longest = field.maxLength();
        return longest != null && words.length() > longest ? words.substring(0, longest) : words;
    }
}
