package org.zhengxin.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The period (有效期间) in which an entry, a clause or a table applies; both days belong to it.
 *
 * @param from the first day
 * @param until the last day, or null when none is set
 */
public record Effective(LocalDate from, @Nullable LocalDate until) {

    /** Refuses a period that ends before it begins. */
    public Effective {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("the period ends before it begins");
        }
    }

    /** Tells whether the day lies in the period. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Tells whether the two periods share a day. */
    public boolean overlaps(Effective other) {
        return (other.until == null || !from.isAfter(other.until)) && (until == null || !other.from.isAfter(until));
    }
}
