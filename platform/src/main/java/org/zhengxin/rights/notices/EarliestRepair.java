package org.zhengxin.rights.notices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Severity;
import org.zhengxin.web.Text;

/** Says from when a record can be repaired (最早修复日); notices ask and work nothing out themselves. */
interface EarliestRepair {

    /**
     * What a rule says.
     *
     * @param on the first day of an application; null if there is none
     * @param words what else there is to say, such as that it ends once the duty is performed
     */
    record Says(@Nullable LocalDate on, Text words) {}

    /** Answers for a decision; null if no rule says. */
    @Nullable
    Says of(String kind, @Nullable Severity severity, LocalDate decidedOn);
}
