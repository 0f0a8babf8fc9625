package org.zhengxin.rights.overview;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agency;
import org.zhengxin.access.TodayItem;
import org.zhengxin.web.Text;

/** What an agency was reminded of (到期提醒): cases near or past their last day in which it owes the next act. */
@Component
@Order(50)
class CaseTasks implements TodayItem {
    private final CasesWaiting waiting;

    CaseTasks(CasesWaiting waiting) {
        this.waiting = waiting;
    }

    @Override
    public List<Task> tasks(Account account) {
        Agency agency = account.agency();
        return agency == null
                ? List.of()
                : waiting.ofAgency(agency).stream().map(CaseTasks::task).toList();
    }

    private static Task task(CasesWaiting.Reminded of) {
        String zh = of.kind().label().zh();
        String en = of.kind().label().en();
        return new Task(
                Text.of(zh + "：" + of.cases() + " 件将到期或已超期", en + ": " + of.cases() + " near or past their last day"),
                of.overdue() == 0
                        ? null
                        : Text.of(
                                "其中 " + of.overdue() + " 件已超期，超期会报信用办督办。",
                                of.overdue() + " of them are overdue; the office is told of what is missed."),
                "/desk/cases?kind=" + of.kind().name(),
                of.due(),
                null);
    }
}
