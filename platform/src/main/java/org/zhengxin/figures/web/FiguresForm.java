package org.zhengxin.figures.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/**
 * What a reader narrows the figures to, as it stands in the address (统计条件); blank texts leave open.
 *
 * @param from first month of decision, as {@code 2026-01}; eleven months before the last without it
 * @param until last month of decision, the current one without it
 * @param region the code of the city or of a district
 */
record FiguresForm(
        @Nullable String from,
        @Nullable String until,
        @Nullable String region) {
    static final int LONGEST = 60;
    private static final int USUAL = 12;
    private static final int EARLIEST_YEAR = 1949;
    private static final int LATEST_YEAR = 2199;

    /** Months from the first to the last, both in it. */
    record Period(YearMonth from, YearMonth until) {}

    /** Returns the months asked for, or throws {@code BAD_MONTH} or {@code BAD_PERIOD}. */
    Period period(LocalDate today) {
        YearMonth last = month("until", until);
        YearMonth first = month("from", from);
        if (last == null) {
            YearMonth current = YearMonth.from(today);
            last = first != null && first.isAfter(current) ? first : current;
        }
        if (first == null) {
            first = last.minusMonths(USUAL - 1);
        }
        long months = ChronoUnit.MONTHS.between(first, last) + 1;
        if (months < 1 || months > LONGEST) {
            throw new ProblemException(
                    "BAD_PERIOD",
                    HttpStatus.BAD_REQUEST,
                    Text.of(
                            "起始月份不得晚于截止月份，期间不得超过 60 个月。",
                            "The first month must not be after the last, and there must be at most 60 months."));
        }
        return new Period(first, last);
    }

    @Nullable
    String regionCode() {
        return stated(region);
    }

    boolean narrowed() {
        return stated(from) != null || stated(until) != null || stated(region) != null;
    }

    /** Returns an address with the same conditions. */
    String address(String path) {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "from", from);
        put(parts, "until", until);
        put(parts, "region", region);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parts.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parts).toUriString();
    }

    private static @Nullable YearMonth month(String name, @Nullable String text) {
        String given = stated(text);
        if (given == null) {
            return null;
        }
        try {
            YearMonth month = YearMonth.parse(given);
            if (month.getYear() >= EARLIEST_YEAR && month.getYear() <= LATEST_YEAR) {
                return month;
            }
        } catch (DateTimeException wrong) {
            // said below
        }
        throw new ProblemException(
                "BAD_MONTH",
                HttpStatus.BAD_REQUEST,
                Text.of(
                        name + " 必须是 2026-11 这样的月份，1949 至 2199 年。",
                        name + " must be a month such as 2026-11, from 1949 to 2199."));
    }

    private static void put(Map<String, String> parts, String name, @Nullable String value) {
        String given = stated(value);
        if (given != null) {
            parts.put(name, given);
        }
    }

    private static @Nullable String stated(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
