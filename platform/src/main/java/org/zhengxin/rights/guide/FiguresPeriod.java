package org.zhengxin.rights.guide;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The months that figures are asked about (统计期间). */
record FiguresPeriod(YearMonth from, YearMonth until) {
    private static final int MOST_MONTHS = 120;
    private static final int A_YEAR = 11;

    /** Returns the year up to a day's month. */
    static FiguresPeriod upTo(LocalDate today) {
        YearMonth month = YearMonth.from(today);
        return new FiguresPeriod(month.minusMonths(A_YEAR), month);
    }

    /** Reads what was typed; empty if it is no period of up to ten years. */
    static Optional<FiguresPeriod> read(String from, String until) {
        try {
            YearMonth first = YearMonth.parse(from.strip());
            YearMonth last = YearMonth.parse(until.strip());
            boolean sound = !first.isAfter(last)
                    && first.plusMonths(MOST_MONTHS).isAfter(last)
                    && first.getYear() > 1949
                    && last.getYear() < 2200;
            return sound ? Optional.of(new FiguresPeriod(first, last)) : Optional.empty();
        } catch (DateTimeException notAMonth) {
            return Optional.empty();
        }
    }

    LocalDate firstDay() {
        return from.atDay(1);
    }

    LocalDate lastDay() {
        return until.atEndOfMonth();
    }
}
