package org.zhengxin.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.zhengxin.store.MovedClock;
import org.zhengxin.web.Banner;
import org.zhengxin.web.Text;

/** Says above every page that the clock of the demonstration is moved, and which day it shows (演示时钟提示). */
@Component
class ClockBanner implements Banner {

    private final Clock clock;
    private final boolean moved;

    ClockBanner(Clock clock, Environment environment) {
        this.clock = clock;
        this.moved = !MovedClock.ahead(environment).isZero();
    }

    @Override
    public Optional<Text> notice() {
        if (!moved) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        return Optional.of(Text.of(
                "演示时钟已拨快，页面按 " + today + " 显示。",
                "The clock of this demonstration is moved ahead: pages show " + today + "."));
    }
}
