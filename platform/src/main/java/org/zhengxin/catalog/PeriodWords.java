package org.zhengxin.catalog;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Periods in words: {@code 1年6个月}, {@code 1 year 6 months}. */
final class PeriodWords {

    private PeriodWords() {}

    static Text of(Period period) {
        StringBuilder zh = new StringBuilder();
        List<String> en = new ArrayList<>();
        add(zh, en, period.getYears(), "年", "year");
        add(zh, en, period.getMonths(), "个月", "month");
        add(zh, en, period.getDays(), "日", "day");
        return new Text(zh.isEmpty() ? "0日" : zh.toString(), en.isEmpty() ? "0 days" : String.join(" ", en));
    }

    private static void add(StringBuilder zh, List<String> en, int count, String zhUnit, String enUnit) {
        if (count != 0) {
            zh.append(count).append(zhUnit);
            en.add(count + " " + enUnit + (count == 1 ? "" : "s"));
        }
    }
}
