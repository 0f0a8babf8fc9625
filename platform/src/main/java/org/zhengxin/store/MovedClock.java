package org.zhengxin.store;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.core.env.Environment;

/**
 * The clock, moved ahead where a demonstration is shown as it will be (演示时钟): what was published today has ended there, what
 * could not be applied for can be.
 */
public final class MovedClock {

    private static final String AHEAD = "zhengxin.clock.ahead";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private MovedClock() {}

    /** Returns by how much the clock is moved; zero where it is not. */
    public static Duration ahead(Environment environment) {
        return environment.getProperty(AHEAD, Duration.class, Duration.ZERO);
    }

    /**
     * Returns the clock.
     *
     * @throws IllegalStateException if it is to be moved back, or ahead where no demonstration runs: days decide there what
     *     is public, and nobody may set them
     */
    static Clock of(Environment environment) {
        Duration ahead = ahead(environment);
        Clock now = Clock.system(SHANGHAI);
        if (ahead.isZero()) {
            return now;
        }
        if (ahead.isNegative() || !demonstration(environment)) {
            throw new IllegalStateException(AHEAD + " moves the clock of a demonstration, and only ahead");
        }
        return Clock.offset(now, ahead);
    }

    private static boolean demonstration(Environment environment) {
        return environment.getProperty(
                "zhengxin.access.demonstration", Boolean.class, !environment.containsProperty("zhengxin.database.url"));
    }
}
