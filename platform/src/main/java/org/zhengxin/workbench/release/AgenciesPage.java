package org.zhengxin.workbench.release;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agency;
import org.zhengxin.catalog.Deadline;

/** How much waits for the reviewers of the agencies, for the office (各单位待放行情况). */
record AgenciesPage(String token, Account account, @Nullable Deadline rule, List<Line> lines) {

    /**
     * An agency of which something waits.
     *
     * @param late how many should have been public before today
     */
    record Line(Agency agency, int records, LocalDate oldest, long age, int late) {}
}
