package org.zhengxin.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/**
 * A spreadsheet's serial day number as ISO 8601 text. Days count from 1900-01-01 as 1, with a 29 February 1900 that
 * never was, or from 1904-01-01 as 0.
 */
final class DateSerial {

    private static final LocalDate BEFORE_MARCH_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FROM_MARCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final int FALSE_LEAP_DAY = 60;
    private static final int DAY_AFTER_9999 = 2_958_466;
    private static final long SECONDS_OF_DAY = 86_400;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private DateSerial() {}

    /** Returns the day, the time or both, as the format shows; empty if the number is no such thing. */
    static String text(double serial, boolean from1904, NumberFormat format) {
        if (!(serial >= 0 && serial < DAY_AFTER_9999)) {
            return "";
        }
        long seconds = Math.round(serial * SECONDS_OF_DAY);
        long days = seconds / SECONDS_OF_DAY;
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS_OF_DAY);
        if (!format.day()) {
            return days == 0 ? TIME.format(time) : "";
        }
        if (!from1904 && (days == 0 || days == FALSE_LEAP_DAY)) {
            return "";
        }
        LocalDate day = base(days, from1904).plusDays(days);
        boolean midnight = !format.time() || time.equals(LocalTime.MIDNIGHT);
        return midnight ? day.toString() : DateTimeFormatter.ISO_LOCAL_DATE.format(day) + "T" + TIME.format(time);
    }

    /** Returns an ISO day and time without a midnight that says nothing. */
    static String withoutMidnight(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toLocalDate() + "T" + TIME.format(moment.toLocalTime());
    }

    private static LocalDate base(long days, boolean from1904) {
        if (from1904) {
            return FROM_1904;
        }
        return days < FALSE_LEAP_DAY ? BEFORE_MARCH_1900 : FROM_MARCH_1900;
    }
}
