package org.zhengxin.rights.objection;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.access.TodayItem;
import org.zhengxin.rights.CaseOwner;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.web.Text;

/** The objections that an agency was asked about and has not answered (待核查异议), among what it has to do today. */
@Component
@Order(120)
class ObjectionTasks implements TodayItem {
    private static final int MOST = 50;

    private final ObjectionScope scope;
    private final ObjectionViews views;

    ObjectionTasks(ObjectionScope scope, ObjectionViews views) {
        this.scope = scope;
        this.views = views;
    }

    @Override
    public List<Task> tasks(Account account) {
        if (account.agency() == null) {
            return List.of();
        }
        return scope.list(account, false, null, MOST).stream()
                .filter(found -> found.owner() == CaseOwner.AGENCY)
                .map(this::task)
                .toList();
    }

    private Task task(RightsCase found) {
        return new Task(
                Text.of("核查异议 " + found.number(), "Examine objection " + found.number()),
                Text.of("核查后答复；有误的，先更正。", "Answer after examining it; correct first what is wrong."),
                ObjectionController.ADDRESS + "/" + found.id(),
                views.due(found),
                null);
    }
}
