package org.zhengxin.workbench.today;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Account;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.access.TodayItem;
import org.zhengxin.access.TodayItem.Task;
import org.zhengxin.web.Pages;

/** The page of what an agency owes or should look at today (今日待办). */
@Controller
class TodayController {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final ObjectProvider<TodayItem> items;
    private final Clock clock;
    private final Pages pages;

    TodayController(ObjectProvider<TodayItem> items, Clock clock, Pages pages) {
        this.items = items;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/desk/today")
    View today(HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller) {
        Account account = caller.account();
        List<Task> tasks = items.orderedStream()
                .flatMap(item -> item.tasks(account).stream())
                .sorted(Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        LocalDate today = LocalDate.ofInstant(clock.instant(), SHANGHAI);
        return pages.page("workbench/today/today.jte", new TodayPage(FormToken.of(request), account, today, tasks));
    }
}
