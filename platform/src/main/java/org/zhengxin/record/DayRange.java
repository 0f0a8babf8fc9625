package org.zhengxin.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * First and last visible day of a channel (可见期间); both are shown in full.
 *
 * @param from first day; null if the channel never shows the version
 * @param until last day; null with a first day means until a named event
 */
public record DayRange(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** Days of a channel that never shows the version. */
    public static final DayRange NONE = new DayRange(null, null);

    /** Tells whether the day lies in the visible days. */
    public boolean contains(LocalDate day) {
        return from != null && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Tells whether some day on or after the given one is visible. */
    boolean reaches(LocalDate day) {
        return from != null && (until == null || !day.isAfter(until));
    }
}
