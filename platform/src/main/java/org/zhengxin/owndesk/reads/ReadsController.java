package org.zhengxin.owndesk.reads;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.organisation.Holdings;
import org.zhengxin.organisation.Own;
import org.zhengxin.web.Pages;

/** The page of who looked at what is held about one's own organisation (谁查阅过本组织). */
@Controller
class ReadsController {

    private static final int EACH = 50;

    private final Holdings holdings;
    private final ReadLines lines;
    private final Pages pages;

    ReadsController(Holdings holdings, ReadLines lines, Pages pages) {
        this.holdings = holdings;
        this.lines = lines;
        this.pages = pages;
    }

    @GetMapping("/desk/organisation/access-log")
    View reads(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "before", required = false) @Nullable Long before,
            @RequestParam(name = "own", defaultValue = "false") boolean withOwn) {
        Own own = holdings.of(caller);
        List<ReadLine> found =
                withOwn ? lines.before(own, before, EACH + 1) : lines.byOthers(own, before, Instant.EPOCH, EACH + 1);
        boolean more = found.size() > EACH;
        List<ReadLine> shown = more ? found.subList(0, EACH) : found;
        return pages.page(
                "owndesk/reads/reads.jte",
                new ReadsPage(
                        FormToken.of(request),
                        own,
                        shown,
                        withOwn,
                        more ? shown.getLast().id() : null));
    }
}
