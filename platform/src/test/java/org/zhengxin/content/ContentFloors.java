package org.zhengxin.content;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;

/** An application of content, the portal and the floors below them, on a clock that tests set. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "org.zhengxin.store",
            "org.zhengxin.web",
            "org.zhengxin.access",
            "org.zhengxin.catalog",
            "org.zhengxin.ledger",
            "org.zhengxin.organisation",
            "org.zhengxin.trail",
            "org.zhengxin.record",
            "org.zhengxin.portal",
            "org.zhengxin.content"
        },
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
class ContentFloors {

    /** A clock that stands where it was set. */
    static final class SetClock extends Clock {

        private volatile Instant instant = Instant.parse("2026-11-20T04:00:00Z");

        void set(String moment) {
            instant = Instant.parse(moment);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant, zone);
        }

        @Override
        public Instant instant() {
            return instant;
        }
    }

    @Bean
    @Primary
    SetClock setClock() {
        return new SetClock();
    }
}
