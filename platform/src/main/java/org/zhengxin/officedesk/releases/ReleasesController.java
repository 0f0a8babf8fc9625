package org.zhengxin.officedesk.releases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.officedesk.KindNames;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Releases of the catalogue: what each changed, from when, and how far its rules have come (目录版本). */
@Controller
class ReleasesController {
    private final ReleaseReader reader;
    private final KindNames kinds;
    private final Pages pages;

    ReleasesController(ReleaseReader reader, KindNames kinds, Pages pages) {
        this.reader = reader;
        this.kinds = kinds;
        this.pages = pages;
    }

    @GetMapping("/desk/catalogue")
    View releases(HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller) {
        return pages.page(
                "officedesk/releases/releases.jte",
                new ReleasesPage(
                        FormToken.of(request), caller.account(), reader.releases(), reader.rules(), kinds.all()));
    }

    @GetMapping("/desk/catalogue/{number}")
    View release(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("number") long number) {
        ReleaseReader.Release release = reader.release(number)
                .orElseThrow(() -> new ProblemException(
                        "NOT_FOUND",
                        HttpStatus.NOT_FOUND,
                        Text.of("这里没有所请求的内容。", "There is nothing at this address.")));
        List<ReleasePage.Changed> changes = reader.changes(release).stream()
                .map(change -> new ReleasePage.Changed(change, Difference.between(change.before(), change.after())))
                .toList();
        return pages.page(
                "officedesk/releases/release.jte",
                new ReleasePage(FormToken.of(request), caller.account(), release, changes, kinds.all()));
    }
}
