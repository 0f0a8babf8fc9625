package org.zhengxin.access.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Account;
import org.zhengxin.access.Caller;
import org.zhengxin.access.DeskCount;
import org.zhengxin.access.DeskEntry;
import org.zhengxin.access.FormToken;
import org.zhengxin.web.Pages;

/** Where one lands after signing in (工作台): who one is, for whom one acts, and where one can go. */
@Controller
class DeskController {

    private final ObjectProvider<DeskEntry> entries;
    private final ObjectProvider<DeskCount> counts;
    private final Pages pages;

    DeskController(ObjectProvider<DeskEntry> entries, ObjectProvider<DeskCount> counts, Pages pages) {
        this.entries = entries;
        this.counts = counts;
        this.pages = pages;
    }

    @GetMapping("/desk")
    View desk(HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller) {
        Account account = caller.account();
        List<DeskEntry> own = entries.orderedStream()
                .filter(entry -> entry.roles().contains(account.role()))
                .toList();
        return pages.page(
                "access/desk/desk.jte", new DeskPage(FormToken.of(request), account, own, waiting(account, own)));
    }

    private Map<String, Integer> waiting(Account account, List<DeskEntry> own) {
        Set<String> addresses = own.stream().map(DeskEntry::address).collect(Collectors.toSet());
        Map<String, Integer> waiting = new HashMap<>();
        counts.stream().filter(count -> addresses.contains(count.address())).forEach(count -> {
            int number = count.waiting(account);
            if (number > 0) {
                waiting.merge(count.address(), number, Integer::sum);
            }
        });
        return waiting;
    }
}
