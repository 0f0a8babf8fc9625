package org.zhengxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCacheTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T00:00:00+08:00, max-age=300",
        "2026-11-21T23:54:59+08:00, max-age=300",
        "2026-11-21T23:59:00+08:00, max-age=60",
        "2026-11-21T23:59:59.999+08:00, max-age=0",
        "2026-12-31T15:59:58Z, max-age=2",
    })
    void cache_neverLastsPastMidnightInShanghai(String now, String expected) {
        Clock clock = Clock.fixed(java.time.OffsetDateTime.parse(now).toInstant(), ZoneId.of("UTC"));
        assertThat(new DayCache(clock).atMost(Duration.ofMinutes(5)).getHeaderValue())
                .isEqualTo(expected + ", public");
    }
}
