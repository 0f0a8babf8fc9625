package org.zhengxin.content.library;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, or a minute of a day, in Shanghai (时刻): {@code 2026-03-01}, {@code 2026-03-01 09:30}.
 *
 * @param start when it begins
 * @param end when it is over: a day at its midnight, a minute as it begins
 */
record Moment(Instant start, Instant end) {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2})(?::\\d{2})?)?");

    static Optional<Moment> read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(form.group(1));
            if (form.group(2) != null) {
                Instant minute = day.atTime(LocalTime.parse(form.group(2)))
                        .atZone(SHANGHAI)
                        .toInstant();
                return Optional.of(new Moment(minute, minute));
            }
            return Optional.of(new Moment(
                    day.atStartOfDay(SHANGHAI).toInstant(),
                    day.plusDays(1).atStartOfDay(SHANGHAI).toInstant()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
