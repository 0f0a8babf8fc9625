package org.zhengxin.rights.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class NoticeEventsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final ZonedDateTime MOMENT = DAY.plusDays(3).atTime(8, 0).atZone(RecordNotices.SHANGHAI);

    @Test
    void served_isTheRecordsOwnDay_thenTheEnteredOne_thenTheOpening() {
        NoticeEvents all = new NoticeEvents(DAY.plusDays(1), "mail", MOMENT, null, null, null);
        assertThat(all.served(DAY)).isEqualTo(DAY);
        assertThat(all.served(null)).isEqualTo(DAY.plusDays(1));
        assertThat(new NoticeEvents(null, null, MOMENT, null, null, null).served(null))
                .isEqualTo(DAY.plusDays(3));
        assertThat(NoticeEvents.NONE.served(null)).isNull();
    }

    @Test
    void state_goesFromMadeToAnswered() {
        assertThat(NoticeEvents.NONE.state(null)).isEqualTo(NoticeState.MADE);
        assertThat(NoticeEvents.NONE.state(DAY)).isEqualTo(NoticeState.DELIVERED);
        assertThat(new NoticeEvents(null, null, MOMENT, null, null, null).state(null))
                .isEqualTo(NoticeState.OPENED);
        assertThat(new NoticeEvents(DAY, "mail", MOMENT, MOMENT, null, null).state(DAY))
                .isEqualTo(NoticeState.ANSWERED);
    }
}
