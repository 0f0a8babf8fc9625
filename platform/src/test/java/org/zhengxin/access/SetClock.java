package org.zhengxin.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that tests move on; it stands still otherwise. */
public final class SetClock extends Clock {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private volatile Instant now;

    private SetClock(Instant now) {
        this.now = now;
    }

    /** Sets it to noon of a day in Shanghai. */
    public void set(String day) {
        now = LocalDate.parse(day).atTime(LocalTime.NOON).atZone(SHANGHAI).toInstant();
    }

    /** Moves it on. */
    public void pass(Duration time) {
        now = now.plus(time);
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

    /** Puts it in the place of the application's clock. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class InPlace {
        @Bean
        @Primary
        SetClock setClock() {
            return new SetClock(Clock.systemUTC().instant());
        }
    }
}
