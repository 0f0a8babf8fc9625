package org.zhengxin.content.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    @Test
    void day_read_lastsFromMidnightToMidnightInShanghai() {
        assertThat(Moment.read("2026-03-01"))
                .contains(new Moment(Instant.parse("2026-02-28T16:00:00Z"), Instant.parse("2026-03-01T16:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01 09:30", "2026-03-01T09:30", "2026-03-01 09:30:00"})
    void minute_read_isThatMinuteInShanghai(String text) {
        Instant minute = Instant.parse("2026-03-01T01:30:00Z");
        assertThat(Moment.read(text)).contains(new Moment(minute, minute));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-02-30", "2026-3-1", "1.3.2026", "2026-03-01 25:00", "2026-03-01Z", "tomorrow"})
    void anythingElse_read_isNoMoment(String text) {
        assertThat(Moment.read(text)).isEmpty();
    }
}
