package org.zhengxin.histories;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Noon of a day in Shanghai until it is another day (设定时钟). */
final class OutsideClock extends Clock {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private volatile Instant now = Instant.EPOCH;

    void set(LocalDate day) {
        now = day.atTime(12, 0).atZone(SHANGHAI).toInstant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, SHANGHAI);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return SHANGHAI;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
