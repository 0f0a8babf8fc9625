package org.zhengxin.foundation.time;

import java.time.LocalDate;

/**
 * 按月、年计算的期间: the last day of periods in months and years, by the civil code (民法典 201–203).
 *
 * <p>The day of the event is not counted; the period ends on the corresponding day of the last month, or on that
 * month's last day if it has none. A period of three months from 20 October ends on 20 January.
 */
public final class Months {

    private static final int MOST_MONTHS = 12_000;
    private static final int MOST_YEARS = 1_000;

    private Months() {}

    /**
     * Gives the last day of a period in months.
     *
     * @throws IllegalArgumentException if {@code months} is negative or above 12,000
     */
    public static LocalDate end(LocalDate from, int months) {
        return from.plusMonths(checked(months, MOST_MONTHS));
    }

    /**
     * Gives the last day of a period in years.
     *
     * @throws IllegalArgumentException if {@code years} is negative or above 1,000
     */
    public static LocalDate endOfYears(LocalDate from, int years) {
        return from.plusYears(checked(years, MOST_YEARS));
    }

    private static int checked(int length, int most) {
        if (length < 0 || length > most) {
            throw new IllegalArgumentException("A period has a length from 0 to " + most + ", not " + length);
        }
        return length;
    }
}
