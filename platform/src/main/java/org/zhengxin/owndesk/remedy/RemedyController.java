package org.zhengxin.owndesk.remedy;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.organisation.Holdings;
import org.zhengxin.web.Pages;

/** Says what can be done today (异议、修复、承诺与报告): with whom, by which article. It offers nothing that is not there. */
@Controller
class RemedyController {

    private final Holdings holdings;
    private final RemedyKinds kinds;
    private final Pages pages;
    private final String contact;

    RemedyController(
            Holdings holdings, RemedyKinds kinds, Pages pages, @Value("${zhengxin.office.contact:}") String contact) {
        this.holdings = holdings;
        this.kinds = kinds;
        this.pages = pages;
        this.contact = contact.strip();
    }

    @GetMapping("/desk/organisation/remedies")
    View remedies(HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller) {
        return pages.page(
                "owndesk/remedy/remedies.jte",
                new RemedyPage(
                        FormToken.of(request), holdings.of(caller), kinds.adverse(), kinds.objection(), contact));
    }
}
