package org.zhengxin.foundation.time;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.text.Placeholders;
import org.zhengxin.foundation.text.TextNormal;
import org.zhengxin.foundation.time.DayReading.Blank;
import org.zhengxin.foundation.time.DayReading.Day;
import org.zhengxin.foundation.time.DayReading.OpenEnded;
import org.zhengxin.foundation.time.DayReading.Problem;
import org.zhengxin.foundation.time.DayReading.Unreadable;

/**
 * 日期读取: reads a day in the forms that real files have.
 *
 * <p>Forms: {@code 2026-11-21}, {@code 2026/1/2}, {@code 2026.1.2}, 2026年1月2日, 二〇二六年一月二日, {@code 20261121}, a
 * spreadsheet's serial number of the 1900 system ({@code 46347}, with fractions for the time), each in digits of either
 * width and with or without a time of day, which is dropped. A time with an offset from UTC is first moved to
 * Asia/Shanghai.
 */
public final class DayReader {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private static final Set<String> NO_END =
            Set.of("长期", "长期有效", "永久", "永久有效", "永续", "无期限", "无限期", "无固定期限", "无固定期", "不限", "不约定期限", "至长期", "长久");

    private DayReader() {}

    /** Reads a cell; never throws for what a file may hold. */
    public static DayReading read(@Nullable String given) {
        if (given == null) {
            return new Blank();
        }
        String cell = TextNormal.fold(given);
        if (cell.isEmpty()) {
            return new Blank();
        }
        if (NO_END.contains(cell)) {
            return new OpenEnded();
        }
        DayParser parser = new DayParser(cell);
        if (parser.parse()) {
            return day(parser);
        }
        return Placeholders.isPlaceholder(given) ? new Blank() : new Unreadable(parser.problem());
    }

    private static DayReading day(DayParser parser) {
        int year = parser.year();
        int month = parser.month();
        int day = parser.day();
        if ((month == 0 && day == 0 && year == 0) || (day == 0 && month == 1 && year == FIRST_YEAR)) {
            return new Blank();
        }
        if (year == 9999 || year == 2999 || year == 3000 || (year == 2099 && month == 12 && day == 31)) {
            return new OpenEnded();
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return new Unreadable(Problem.OUT_OF_RANGE);
        }
        if (month < 1
                || month > 12
                || day < 1
                || day > LocalDate.of(year, month, 1).lengthOfMonth()) {
            return new Unreadable(Problem.NO_SUCH_DAY);
        }
        return new Day(LocalDate.of(year, month, day).plusDays(parser.shift()));
    }
}
