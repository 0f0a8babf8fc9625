package org.zhengxin.officedesk.organisations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Account;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.officedesk.CityOffice;
import org.zhengxin.officedesk.KindNames;
import org.zhengxin.organisation.ConfirmResult;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationConfirmation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.organisation.OrganisationSearch;
import org.zhengxin.organisation.SearchHit;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.SeeOther;
import org.zhengxin.web.Text;

/** Provisional organisations: where they come from, and their confirmation (待确认主体). */
@Controller
class ProvisionalController {
    private static final int ON_ONE_PAGE = 50;
    private static final int NEAR = 8;

    private final ProvisionalReader reader;
    private final OrganisationReader organisations;
    private final OrganisationSearch search;
    private final OrganisationConfirmation confirmation;
    private final SubjectHoldings holdings;
    private final KindNames kinds;
    private final AdministrativeActs acts;
    private final AccessTrail trail;
    private final Pages pages;

    ProvisionalController(
            ProvisionalReader reader,
            OrganisationReader organisations,
            OrganisationSearch search,
            OrganisationConfirmation confirmation,
            SubjectHoldings holdings,
            KindNames kinds,
            AdministrativeActs acts,
            AccessTrail trail,
            Pages pages) {
        this.reader = reader;
        this.organisations = organisations;
        this.search = search;
        this.confirmation = confirmation;
        this.holdings = holdings;
        this.kinds = kinds;
        this.acts = acts;
        this.trail = trail;
        this.pages = pages;
    }

    @GetMapping("/desk/provisional")
    View list(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "q", defaultValue = "") String asked,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "said", required = false) @Nullable String said) {
        Account account = CityOffice.of(caller);
        long before = Cursor.read(after, 1).map(Numbers::first).orElse(Long.MAX_VALUE);
        List<ProvisionalReader.Line> found = reader.before(before, asked, ON_ONE_PAGE + 1);
        List<ProvisionalReader.Line> shown = found.stream().limit(ON_ONE_PAGE).toList();
        trail.write(caller, Reason.upkeep(), Access.to(ReadView.PROVISIONAL));
        String next = found.size() > ON_ONE_PAGE
                ? Cursor.of(Long.toString(shown.getLast().id())).encoded()
                : null;
        return pages.page(
                "officedesk/organisations/provisional.jte",
                new ProvisionalPage(
                        FormToken.of(request),
                        account,
                        reader.count(),
                        shown,
                        asked,
                        next,
                        Objects.equals(said, "confirmed")));
    }

    @GetMapping("/desk/provisional/{uscc}")
    View show(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("uscc") String code) {
        return page(request, HttpStatus.OK, caller, provisional(code), "", "", null);
    }

    @PostMapping("/desk/provisional/{uscc}/confirm")
    View confirm(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("uscc") String code,
            @RequestParam(name = "typed", defaultValue = "") String typed,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        CityOffice.of(caller);
        Organisation organisation = provisional(code);
        if (!organisation.code().equalsIgnoreCase(typed.strip())) {
            return page(request, HttpStatus.UNPROCESSABLE_CONTENT, caller, organisation, typed, reason, "typed");
        }
        if (!Numbers.isReason(reason)) {
            return page(request, HttpStatus.UNPROCESSABLE_CONTENT, caller, organisation, typed, reason, "reason");
        }
        if (!(confirmation.confirm(organisation.code(), caller.actor(), reason.strip())
                instanceof ConfirmResult.Confirmed)) {
            throw notFound();
        }
        acts.write(caller.actor(), "ORGANISATION_CONFIRMED", organisation.code());
        return SeeOther.at("/desk/provisional", "confirmed");
    }

    private View page(
            HttpServletRequest request,
            HttpStatus status,
            Caller.OfAccount caller,
            Organisation organisation,
            String typed,
            String reason,
            @Nullable String problem) {
        Account account = CityOffice.of(caller);
        trail.write(caller, Reason.upkeep(), Access.to(ReadView.PROVISIONAL, organisation.id()));
        List<SearchHit> near = search.suggest(organisation.name(), NEAR).stream()
                .filter(hit -> !hit.organisation().code().equals(organisation.code()))
                .toList();
        return pages.page(
                status,
                "officedesk/organisations/subject.jte",
                new SubjectPage(
                        FormToken.of(request),
                        account,
                        organisation,
                        holdings.of(organisations.groupOf(organisation)),
                        near,
                        kinds.all(),
                        typed,
                        reason,
                        problem));
    }

    private Organisation provisional(String code) {
        return organisations.find(code).filter(Organisation::provisional).orElseThrow(ProvisionalController::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(
                "ORGANISATION_NOT_FOUND",
                HttpStatus.NOT_FOUND,
                Text.of("没有这个待确认主体，或已确认。", "No such organisation waits; it may have been confirmed."));
    }
}
