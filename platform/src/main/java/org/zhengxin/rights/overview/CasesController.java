package org.zhengxin.rights.overview;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.web.Pages;

/** The overview of cases and their last days (事项期限总览), for the office, the auditor, and an agency's own. */
@Controller
class CasesController {
    private static final int ON_ONE_PAGE = 50;

    private final CasesReader reader;
    private final CaseWords words;
    private final Agencies agencies;
    private final Pages pages;

    CasesController(CasesReader reader, CaseWords words, Agencies agencies, Pages pages) {
        this.reader = reader;
        this.words = words;
        this.agencies = agencies;
        this.pages = pages;
    }

    @GetMapping("/desk/cases")
    View cases(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "agency", defaultValue = "") String agency,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        Account account = caller.account();
        CasesFilter filter = CasesFilter.read(account, agencies, kind, agency, state);
        List<CaseLine> found = reader.open(filter, after, ON_ONE_PAGE + 1);
        List<CaseLine> shown = found.stream().limit(ON_ONE_PAGE).toList();
        List<CaseCounts> counts = reader.counts(filter);
        List<Agency> covered = agencies.all().stream().filter(account::covers).toList();
        Map<Long, String> names = covered.stream().collect(Collectors.toMap(Agency::id, Agency::name));
        return pages.page(
                "rights/overview/cases.jte",
                new CasesPage(
                        FormToken.of(request),
                        account,
                        reader.today(),
                        covered,
                        names,
                        filter,
                        counts.stream().reduce(CaseCounts.NONE, CaseCounts::and),
                        counts,
                        shown,
                        words,
                        found.size() > ON_ONE_PAGE
                                ? filter.address(filter.state()) + "&after=" + CasesReader.cursor(shown.getLast())
                                : null));
    }
}
