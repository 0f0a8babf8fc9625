package org.zhengxin.foundation.json;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** 时刻的规范写法: a moment as it is written in what is hashed, always UTC with six digits of a second. */
public final class CanonicalTime {
    private static final int NANOS_OF_MICRO = 1_000;
    private static final int MICRO_DIGITS = 6;
    private static final int LENGTH = 27;

    private CanonicalTime() {}

    /**
     * Writes a moment, for instance {@code 2026-11-21T02:03:04.123456Z}; what is below a microsecond is left out.
     *
     * @param moment in the years 0 to 9999
     */
    public static String write(Instant moment) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(moment.getEpochSecond(), moment.getNano(), ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(LENGTH).append(time.toLocalDate());
        append(text.append('T'), time.getHour(), 2);
        append(text.append(':'), time.getMinute(), 2);
        append(text.append(':'), time.getSecond(), 2);
        append(text.append('.'), time.getNano() / NANOS_OF_MICRO, MICRO_DIGITS);
        return text.append('Z').toString();
    }

    private static void append(StringBuilder text, int number, int digits) {
        String written = Integer.toString(number);
        text.repeat('0', digits - written.length()).append(written);
    }
}
