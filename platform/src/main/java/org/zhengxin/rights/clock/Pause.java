package org.zhengxin.rights.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days that a case's clocks do not count (中止计算), such as those of a test or an expert review.
 *
 * @param from the first day that is not counted
 * @param until the last one; null while it is not known
 * @param ground why, a stable name of {@code rights/procedures.yaml}
 */
public record Pause(LocalDate from, @Nullable LocalDate until, String ground) {

    /** Tells whether a day is not counted. */
    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
