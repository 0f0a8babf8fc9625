package org.zhengxin.portal.deadline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.time.Deadline;
import org.zhengxin.web.Text;

/**
 * What the page of the deadline calculator shows.
 *
 * @param from the day as typed in
 * @param workingDays the number as typed in
 * @param invalid whether what was typed in cannot be counted
 * @param deadline the answer, or null before a question
 * @param limits the time limits in working days that the catalogue knows
 */
record DeadlinePage(
        String from,
        String workingDays,
        boolean invalid,
        @Nullable Deadline deadline,
        List<KnownLimit> limits) {

    /** The addresses of the notices that the answer rests on. */
    List<String> notices() {
        return deadline == null || deadline.notice().isBlank()
                ? List.of()
                : List.of(deadline.notice().split(" "));
    }

    /** A time limit in working days that the law sets. */
    record KnownLimit(Text label, int workingDays, Text basis) {}
}
