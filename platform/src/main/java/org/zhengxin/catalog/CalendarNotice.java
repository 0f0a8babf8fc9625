package org.zhengxin.catalog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.time.YearNotice;

/**
 * A year's notice of holidays that the office entered (信用办录入的节假日安排).
 *
 * @param source address of the State Council's notice
 * @param enteredBy who entered it, such as {@code account:17}
 * @param decidedBy who approved or refused it; null before
 */
public record CalendarNotice(
        long id,
        int year,
        String source,
        List<NamedDay> days,
        Instant enteredAt,
        String enteredBy,
        @Nullable String decidedBy,
        State state) {

    /** Where an entered notice stands (办理状态). */
    public enum State {
        /** Waits for the second person (待审批). */
        WAITING,
        /** The second person refused it (不予批准). */
        REFUSED,
        /** Approved (已批准); the one approved last for its year holds. */
        APPROVED
    }

    /** Copies the list. */
    public CalendarNotice {
        days = List.copyOf(days);
    }

    /** Returns it as the calendar reads it. */
    public YearNotice asNotice() {
        return new YearNotice(year, List.of(source), NamedDay.asMap(days));
    }
}
