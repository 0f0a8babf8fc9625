package org.zhengxin.rights.overview;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.CaseOwner;
import org.zhengxin.rights.clock.AlarmLevel;

/**
 * An open case in a list (事项行); it does not say whose it is.
 *
 * @param dueOn the nearest last day of its clocks; null if none has one
 * @param provisional whether a last day can still move with a notice of holidays
 */
record CaseLine(
        UUID id,
        String number,
        CaseKind kind,
        String profile,
        String stage,
        CaseOwner owner,
        @Nullable Long agencyId,
        LocalDate beganOn,
        @Nullable LocalDate dueOn,
        boolean provisional,
        boolean suspended,
        AlarmLevel alarm) {

    boolean overdue(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }
}
