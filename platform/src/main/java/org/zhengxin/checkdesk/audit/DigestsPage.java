package org.zhengxin.checkdesk.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.trail.DayDigests;

/**
 * The days' digests and whether they hold (每日封存页).
 *
 * @param next the address of earlier days, or null
 */
record DigestsPage(
        String token,
        Account account,
        List<DayDigests.Day> days,
        @Nullable String next) {

    /** Tells whether a day shown has been tampered with. */
    boolean faulty() {
        return days.stream()
                .anyMatch(day -> day.state() == DayDigests.State.ALTERED || day.state() == DayDigests.State.MISSING);
    }
}
