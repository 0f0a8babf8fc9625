package org.zhengxin.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that a test sets. */
final class TestClock extends Clock {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Instant now;

    TestClock(String day) {
        now = noon(day);
    }

    /** Sets the clock to noon of a day in Shanghai. */
    void set(String day) {
        now = noon(day);
    }

    /** Sets the clock to a time of a day in Shanghai. */
    void set(String day, String time) {
        now = LocalDate.parse(day)
                .atTime(LocalTime.parse(time))
                .atZone(SHANGHAI)
                .toInstant();
    }

    static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(SHANGHAI).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return SHANGHAI;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
