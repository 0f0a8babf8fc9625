package org.zhengxin.rights.objection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.organisation.Holdings;
import org.zhengxin.organisation.OrganisationMerges;
import org.zhengxin.organisation.Own;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.rights.cases.Typed;
import org.zhengxin.rights.evidence.EvidenceDownload;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/** An organisation's own objections (本组织异议): all, one, and what the organisation can do in it. */
@Controller
class OwnObjectionController {
    static final String ADDRESS = "/desk/organisation/objections";
    static final Set<CaseKind> KINDS = Set.of(CaseKind.OBJECTION, CaseKind.APPEAL);
    private static final int MOST = 200;

    private final Holdings holdings;
    private final Cases cases;
    private final ObjectionLines lines;
    private final ObjectionPages casePages;
    private final ObjectionDecision decision;
    private final ObjectionAppealForms appeals;
    private final RectificationNotices rectifications;
    private final OrganisationMerges merges;
    private final EvidenceDownload download;
    private final AccessTrail trail;
    private final Clock clock;
    private final Pages pages;

    OwnObjectionController(
            Holdings holdings,
            Cases cases,
            ObjectionLines lines,
            ObjectionPages casePages,
            ObjectionDecision decision,
            ObjectionAppealForms appeals,
            RectificationNotices rectifications,
            OrganisationMerges merges,
            EvidenceDownload download,
            AccessTrail trail,
            Clock clock,
            Pages pages) {
        this.holdings = holdings;
        this.cases = cases;
        this.lines = lines;
        this.casePages = casePages;
        this.decision = decision;
        this.appeals = appeals;
        this.rectifications = rectifications;
        this.merges = merges;
        this.download = download;
        this.trail = trail;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View list(HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller) {
        Own own = holdings.of(caller);
        read(own);
        return pages.page(
                "rights/objection/own.jte",
                new ListPage(
                        FormToken.of(request),
                        own,
                        own.account(),
                        lines.of(cases.of(own.group(), KINDS, MOST)),
                        own.organisation().linked()
                                ? merges.inForce(own.organisation().id())
                                : List.of(),
                        false,
                        null));
    }

    @GetMapping(ADDRESS + "/{id}")
    View one(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "said", required = false) @Nullable String said) {
        Own own = holdings.of(caller);
        RightsCase found = own(own, id);
        read(own);
        return page(request, HttpStatus.OK, own, found, Typed.NOTHING, said, null);
    }

    @PostMapping(ADDRESS + "/{id}/withdrawal")
    View withdraw(
            HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller, @PathVariable("id") UUID id) {
        Own own = acting(caller);
        RightsCase found = own(own, id);
        return told(request, own, found, decision.withdraw(id, caller.actor()), "withdrawn");
    }

    @PostMapping(ADDRESS + "/{id}/rectification")
    View rectify(
            HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller, @PathVariable("id") UUID id) {
        Own own = acting(caller);
        RightsCase found = own(own, id);
        return told(request, own, found, rectifications.ask(id, caller.actor()), "rectified");
    }

    @PostMapping(ADDRESS + "/{id}/appeal")
    View appeal(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "new") UUID fresh)
            throws IOException {
        Own own = acting(caller);
        RightsCase against = own(own, id);
        ObjectionAppealForms.Sent sent = appeals.file(request, fresh, id, LocalDate.now(clock), false, caller.actor());
        return sent.answer(
                ADDRESS,
                field -> page(request, HttpStatus.UNPROCESSABLE_CONTENT, own, against, sent.typed(), null, field));
    }

    @GetMapping(ADDRESS + "/{id}/files/{file}")
    void file(
            HttpServletResponse response,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @PathVariable("file") UUID file)
            throws IOException {
        Own own = holdings.of(caller);
        own(own, id);
        read(own);
        download.send(id, file, response);
    }

    private View told(HttpServletRequest request, Own own, RightsCase found, Acted acted, String said) {
        return acted == Acted.DONE
                ? SeeOther.at(ADDRESS + "/" + found.id(), said)
                : page(request, HttpStatus.CONFLICT, own, found, Typed.NOTHING, null, acted.name());
    }

    private View page(
            HttpServletRequest request,
            HttpStatus status,
            Own own,
            RightsCase found,
            Typed typed,
            @Nullable String said,
            @Nullable String problem) {
        return pages.page(
                status,
                "rights/objection/case.jte",
                casePages.of(FormToken.of(request), own, own.caller(), found, typed, said, problem));
    }

    /** Returns a case of the own organisation's; another's is not told from one that is not there. */
    private RightsCase own(Own own, UUID id) {
        return cases.find(id)
                .filter(found -> KINDS.contains(found.kind()) && own.group().contains(found.organisationId()))
                .orElseThrow(ObjectionCodes::unknown);
    }

    private Own acting(Caller.OfAccount caller) {
        Own own = holdings.of(caller);
        if (!own.right().acts()) {
            throw ObjectionCodes.notAllowed();
        }
        return Objects.requireNonNull(own);
    }

    private void read(Own own) {
        trail.write(
                own.caller(),
                Reason.ownData(),
                Access.to(ReadView.CASES, own.organisation().id()));
    }
}
