package org.zhengxin.access.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Account;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.Pages;

/** What was done about accounts and machine clients (账号操作记录), for the auditor and the city's office. */
@Controller
class EventsController {

    private static final int ON_ONE_PAGE = 50;

    private final EventLines lines;
    private final Pages pages;

    EventsController(EventLines lines, Pages pages) {
        this.lines = lines;
        this.pages = pages;
    }

    @GetMapping("/desk/account-events")
    View events(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        Account reader = caller.account();
        long before = Cursor.read(after, 1).map(EventsController::number).orElse(Long.MAX_VALUE);
        List<EventLines.Line> found = lines.before(before, reader.region(), ON_ONE_PAGE + 1);
        List<EventLines.Line> shown = found.stream().limit(ON_ONE_PAGE).toList();
        String next = found.size() > ON_ONE_PAGE
                ? Cursor.of(Long.toString(shown.getLast().id())).encoded()
                : null;
        return pages.page("access/desk/events.jte", new EventsPage(FormToken.of(request), reader, shown, next));
    }

    private static long number(Cursor cursor) {
        try {
            return Long.parseLong(cursor.part(0));
        } catch (NumberFormatException malformed) {
            throw Cursor.bad();
        }
    }
}
