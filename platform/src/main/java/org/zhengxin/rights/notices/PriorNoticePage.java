package org.zhengxin.rights.notices;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.access.Role;
import org.zhengxin.rights.PriorNotices.State;
import org.zhengxin.rights.cases.Typed;
import org.zhengxin.web.Text;

/**
 * One prior notice, as its authority sees it (事先告知书详情).
 *
 * @param typed what was typed into the form that was not accepted
 * @param own whether who looks prepared it, and so cannot issue it
 */
record PriorNoticePage(
        String token,
        Account account,
        PriorNotice notice,
        String code,
        String name,
        boolean own,
        List<NoticeRules.Way> ways,
        @Nullable Text way,
        Text lawfulBasis,
        LocalDate today,
        Typed typed,
        @Nullable String said,
        @Nullable String problem) {

    String address() {
        return PriorNoticesController.ADDRESS + "/" + notice.id();
    }

    boolean issuable() {
        return notice.state() == State.PREPARED && account.role() == Role.REVIEWER && !own;
    }

    boolean droppable() {
        return !notice.state().ended();
    }
}
