package org.zhengxin.rights;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zhengxin.catalog.Basis;
import org.zhengxin.catalog.Deadline;
import org.zhengxin.web.Text;

/** Puts the catalogue's wordings into the form that pages take (目录用语). */
public final class CatalogueWords {

    private CatalogueWords() {}

    /** Returns a wording of the catalogue. */
    public static Text of(org.zhengxin.catalog.Text text) {
        return Text.of(text.zh(), text.en());
    }

    /** Returns a legal basis in one line; one whose text was not read says so. */
    public static Text of(Basis basis) {
        return of(basis.cited());
    }

    /** Returns several wordings in one line. */
    public static Text joined(List<Text> texts) {
        return Text.of(
                texts.stream().map(Text::zh).collect(Collectors.joining("；")),
                texts.stream().map(Text::en).collect(Collectors.joining("; ")));
    }

    /** Returns a period, such as {@code 1 year 6 months}. */
    public static Text of(Period period) {
        StringBuilder zh = new StringBuilder();
        List<String> en = new ArrayList<>();
        add(period.getYears(), "年", "year", zh, en);
        add(period.getMonths(), "个月", "month", zh, en);
        add(period.getDays(), "日", "day", zh, en);
        return Text.of(zh.toString(), String.join(" ", en));
    }

    private static void add(int count, String zhUnit, String enUnit, StringBuilder zh, List<String> en) {
        if (count != 0) {
            zh.append(count).append(zhUnit);
            en.add(count + " " + enUnit + (count == 1 ? "" : "s"));
        }
    }

    /** Returns the length of a time limit, such as {@code 3 working days}. */
    public static Text length(Deadline limit) {
        int amount = limit.amount();
        String plural = amount == 1 ? "" : "s";
        return switch (limit.unit()) {
            case WORKING_DAYS -> Text.of(amount + "个工作日", amount + " working day" + plural);
            case DAYS -> Text.of(amount + "日", amount + " day" + plural);
            case MONTHS -> Text.of(amount + "个月", amount + " month" + plural);
        };
    }
}
