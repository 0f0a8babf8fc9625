package org.zhengxin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.mock.env.MockEnvironment;

class MovedClockTest {

    private final MockEnvironment environment = new MockEnvironment();

    MovedClockTest() {
        environment.setConversionService(new ApplicationConversionService());
    }

    @Test
    void clock_isTheMachines_andItsDaysAreChinas() {
        assertThat(MovedClock.of(environment).getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(MovedClock.ahead(environment)).isZero();
    }

    @Test
    void demonstration_mayBeShownLater_andNotEarlier() {
        environment.setProperty("zhengxin.clock.ahead", "90d");
        assertThat(MovedClock.of(environment).instant()).isAfter(Instant.now().plus(Duration.ofDays(89)));
        environment.setProperty("zhengxin.clock.ahead", "-1d");
        assertThatThrownBy(() -> MovedClock.of(environment)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void registerThatIsNoDemonstration_keepsItsClock() {
        environment.setProperty("zhengxin.clock.ahead", "90d");
        environment.setProperty("zhengxin.database.url", "jdbc:postgresql://db.example/zhengxin");
        assertThatThrownBy(() -> MovedClock.of(environment)).isInstanceOf(IllegalStateException.class);
        environment.setProperty("zhengxin.access.demonstration", "true");
        assertThat(MovedClock.of(environment).instant()).isAfter(Instant.now().plus(Duration.ofDays(89)));
        environment.setProperty("zhengxin.access.demonstration", "false");
        assertThatThrownBy(() -> MovedClock.of(environment)).isInstanceOf(IllegalStateException.class);
    }
}
