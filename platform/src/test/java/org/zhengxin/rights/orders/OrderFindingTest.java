package org.zhengxin.rights.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhengxin.foundation.time.WorkingCalendar;

class OrderFindingTest {
    private static final LocalDate ISSUED = LocalDate.parse("2026-09-28");
    private static final LocalDate DUE = LocalDate.parse("2026-10-12");

    @Test
    void lateness_followsFromTheDay_notFromTheChoice() {
        assertThat(read(OrderResult.DONE, DUE, DUE, true).result()).isEqualTo(OrderResult.DONE);
        LocalDate after = DUE.plusDays(1);
        assertThat(read(OrderResult.DONE, after, after, true).result()).isEqualTo(OrderResult.DONE_LATE);
    }

    @Test
    void done_withoutAReport_isTooEarly() {
        assertThat(read(OrderResult.DONE, DUE, DUE, false).wrong()).isEqualTo(OrderAnswer.TOO_EARLY);
    }

    @Test
    void done_onADayBeforeTheIssueOrAfterToday_isRefused() {
        assertThat(read(OrderResult.DONE, ISSUED.minusDays(1), DUE, true).wrong())
                .isEqualTo(OrderAnswer.DAY);
        assertThat(read(OrderResult.DONE, DUE.plusDays(1), DUE, true).wrong()).isEqualTo(OrderAnswer.DAY);
        assertThat(read(OrderResult.DONE, null, DUE, true).wrong()).isEqualTo(OrderAnswer.DAY);
    }

    @Test
    void notDone_needsTheEndOfTheDays() {
        assertThat(read(OrderResult.NOT_DONE, null, DUE, true).wrong()).isEqualTo(OrderAnswer.TOO_EARLY);
        assertThat(read(OrderResult.NOT_DONE, null, DUE.plusDays(1), false).result())
                .isEqualTo(OrderResult.NOT_DONE);
    }

    @Test
    void talk_isFoundOnItsDayAtTheEarliest() {
        ZonedDateTime meets = DUE.atTime(9, 0).atZone(Orders.SHANGHAI);
        Order talk = order(OrderKind.REMINDING_TALK, null, null, meets);
        assertThat(new OrderFinding(talk, DUE.minusDays(1))
                        .read(OrderResult.HELD, DUE, false)
                        .wrong())
                .isEqualTo(OrderAnswer.TOO_EARLY);
        assertThat(new OrderFinding(talk, DUE.plusDays(2))
                        .read(OrderResult.ABSENT, null, false)
                        .on())
                .isEqualTo(DUE);
    }

    @Test
    void period_inWorkingDays_isCountedFromTheIssue_holidaysLeftOut() {
        Order order = order(OrderKind.RECTIFICATION, 5, null, null);
        assertThat(order.due()).isEqualTo(LocalDate.parse("2026-10-10"));
        assertThat(order.provisional()).isFalse();
        assertThat(order.late(LocalDate.parse("2026-10-10"))).isFalse();
        assertThat(order.late(LocalDate.parse("2026-10-11"))).isTrue();
    }

    @Test
    void period_thatReachesIntoAYearWithoutANotice_isProvisional() {
        assertThat(order(OrderKind.RECTIFICATION, 100, null, null).provisional())
                .isTrue();
    }

    private static OrderFinding.Read read(
            OrderResult chosen, @Nullable LocalDate on, LocalDate today, boolean reported) {
        return new OrderFinding(order(OrderKind.RECTIFICATION, null, DUE, null), today).read(chosen, on, reported);
    }

    private static Order order(
            OrderKind kind, @Nullable Integer days, @Nullable LocalDate due, @Nullable ZonedDateTime meets) {
        return new Order(
                UUID.randomUUID(),
                kind,
                OrderState.ISSUED,
                1,
                1,
                null,
                "某改〔2026〕1号",
                "依据",
                "要求",
                null,
                meets,
                days,
                due,
                "account:1",
                ISSUED,
                null,
                null,
                null,
                null,
                null,
                WorkingCalendar.shipped(),
                1);
    }
}
