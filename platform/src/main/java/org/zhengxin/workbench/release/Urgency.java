package org.zhengxin.workbench.release;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.WorkingDays;

/** Tells how much what waits presses (紧急程度): by the day by which it should be public, which the catalogue's limit sets. */
@Component
class Urgency {
    private final WorkingDays days;
    private final int warning;

    /**
     * Takes the calendar, and how early to warn.
     *
     * @param days the working calendar
     * @param warning so many working days before the last day in time
     */
    Urgency(WorkingDays days, @Value("${zhengxin.workbench.release-warning:2}") int warning) {
        this.days = days;
        this.warning = warning;
    }

    /** How much it presses. */
    enum Level {
        /** There is time. */
        CALM,
        /** The last day in time is near. */
        SOON,
        /** The last day in time has passed. */
        LATE
    }

    Level of(@Nullable LocalDate due, LocalDate today) {
        if (due == null) {
            return Level.CALM;
        }
        if (due.isBefore(today)) {
            return Level.LATE;
        }
        return due.isAfter(days.calendar().due(today, warning).due()) ? Level.CALM : Level.SOON;
    }
}
