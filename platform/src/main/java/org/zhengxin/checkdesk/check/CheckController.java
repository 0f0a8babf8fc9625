package org.zhengxin.checkdesk.check;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.zhengxin.access.Account;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.organisation.OrganisationSearch;
import org.zhengxin.organisation.SearchFilter;
import org.zhengxin.organisation.SearchHit;
import org.zhengxin.organisation.SearchRequest;
import org.zhengxin.trail.Purposes;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.Limit;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Where a check begins: purpose, case number and organisation (信用核查入口). */
@Controller
class CheckController {
    private static final int LATEST = 5;

    private final Checks checks;
    private final MadeChecks made;
    private final OrganisationSearch search;
    private final Purposes purposes;
    private final Pages pages;

    CheckController(Checks checks, MadeChecks made, OrganisationSearch search, Purposes purposes, Pages pages) {
        this.checks = checks;
        this.made = made;
        this.search = search;
        this.purposes = purposes;
        this.pages = pages;
    }

    @GetMapping("/desk/check")
    View form(HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller, CheckForm form) {
        return page(request, HttpStatus.OK, caller.account(), form, null, null);
    }

    @PostMapping("/desk/check")
    View begin(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @ModelAttribute CheckForm form,
            @RequestParam("organisation") String code) {
        try {
            return seeOther("/desk/check/" + checks.begin(caller, form.reason(), code));
        } catch (ProblemException problem) {
            if (problem.status() != HttpStatus.BAD_REQUEST) {
                throw problem;
            }
            return page(
                    request,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    caller.account(),
                    form,
                    problem.detail(),
                    field(problem.code()));
        }
    }

    @GetMapping("/desk/check/history")
    View history(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        Long before = Cursor.read(after, 1).map(CheckController::number).orElse(null);
        List<MadeCheck> found = made.of(caller.account(), before, Limit.DEFAULT + 1);
        List<MadeCheck> shown = found.stream().limit(Limit.DEFAULT).toList();
        String next = found.size() > Limit.DEFAULT
                ? "/desk/check/history?after="
                        + Cursor.of(Long.toString(shown.getLast().id())).encoded()
                : null;
        return pages.page(
                "checkdesk/check/history.jte", new HistoryPage(FormToken.of(request), caller.account(), shown, next));
    }

    private View page(
            HttpServletRequest request,
            HttpStatus status,
            Account account,
            CheckForm form,
            @Nullable Text problem,
            @Nullable String wrong) {
        List<SearchHit> hits = form.text().isEmpty()
                ? null
                : search.find(SearchRequest.of(form.text(), SearchFilter.ofRegion(account.region()), Limit.DEFAULT))
                        .items();
        return pages.page(
                status,
                "checkdesk/check/check.jte",
                new CheckPage(
                        FormToken.of(request),
                        account,
                        form,
                        purposes.of(account.role()),
                        hits,
                        made.of(account, null, LATEST),
                        problem,
                        wrong));
    }

    private static String field(String code) {
        return switch (code) {
            case "PURPOSE_UNKNOWN" -> "purpose";
            case "UNIT_UNSOUND" -> "onBehalfOf";
            default -> "caseNumber";
        };
    }

    private static long number(Cursor cursor) {
        try {
            return Long.parseLong(cursor.part(0));
        } catch (NumberFormatException malformed) {
            throw Cursor.bad();
        }
    }

    private static View seeOther(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }
}
