package org.zhengxin.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;

/** How long an answer may be kept by others (缓存期限): never past midnight, when what is public changes. */
@Component
public class DayCache {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    DayCache(Clock clock) {
        this.clock = clock;
    }

    /** Returns a public cache for at most the given time and at most until midnight in Shanghai. */
    public CacheControl atMost(Duration longest) {
        Duration left = untilMidnight();
        return CacheControl.maxAge(left.compareTo(longest) < 0 ? left : longest).cachePublic();
    }

    private Duration untilMidnight() {
        ZonedDateTime now = clock.instant().atZone(SHANGHAI);
        ZonedDateTime midnight = LocalDate.from(now).plusDays(1).atStartOfDay(SHANGHAI);
        return Duration.ofSeconds(Duration.between(now, midnight).toSeconds());
    }
}
