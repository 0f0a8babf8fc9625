package org.zhengxin.rights.repair;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;

/** What the pages of agencies and the office show (信用修复审核页面). */
final class RepairDeskPages {

    private RepairDeskPages() {}

    /**
     * Applications within an account's scope.
     *
     * @param closed whether they have ended
     * @param next the address at which the list goes on, or null
     * @param hands whether the account hands applications over to the national window
     * @param waiting how many wait to be handed over
     * @param handedToday whether some that are open were handed over today
     */
    record ListPage(
            String token,
            Account account,
            boolean closed,
            List<RepairLine> lines,
            @Nullable String next,
            LocalDate today,
            boolean hands,
            int waiting,
            boolean handedToday) {}

    /**
     * One application.
     *
     * @param prepares whether the account may propose a decision now
     * @param approves whether it may approve the proposal now
     * @param problem the last part of the message that says what is wrong, or null
     * @param said the last part of a message about what was just done, or null
     */
    record CasePage(
            String token,
            Account account,
            RepairDetail detail,
            boolean prepares,
            boolean approves,
            boolean own,
            RepairForm form,
            @Nullable String problem,
            @Nullable String said) {}
}
