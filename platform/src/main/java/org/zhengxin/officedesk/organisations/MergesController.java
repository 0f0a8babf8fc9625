package org.zhengxin.officedesk.organisations;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Account;
import org.zhengxin.access.ActorNames;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.officedesk.CityOffice;
import org.zhengxin.officedesk.KindNames;
import org.zhengxin.organisation.MergeLink;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationMerges;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.organisation.UndoResult;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;
import org.zhengxin.web.Listing;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/** Merges of organisations and their undoing (主体合并), with what will be different shown before. */
@Controller
class MergesController {
    private static final int ON_ONE_PAGE = 30;
    private static final Set<String> SAID = Set.of("prepared", "merged", "refused", "undone");

    private final OrganisationMerges merges;
    private final MergeProposals proposals;
    private final OrganisationReader organisations;
    private final Side.Finder finder;
    private final SubjectHoldings holdings;
    private final KindNames kinds;
    private final AdministrativeActs acts;
    private final ActorNames names;
    private final AccessTrail trail;
    private final Clock clock;
    private final Pages pages;

    MergesController(
            OrganisationMerges merges,
            MergeProposals proposals,
            OrganisationReader organisations,
            Side.Finder finder,
            SubjectHoldings holdings,
            KindNames kinds,
            AdministrativeActs acts,
            ActorNames names,
            AccessTrail trail,
            Clock clock,
            Pages pages) {
        this.merges = merges;
        this.proposals = proposals;
        this.organisations = organisations;
        this.finder = finder;
        this.holdings = holdings;
        this.kinds = kinds;
        this.acts = acts;
        this.names = names;
        this.trail = trail;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/desk/merges")
    View page(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @ModelAttribute MergeForm form,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "said", required = false) @Nullable String said) {
        String done = said != null && SAID.contains(said) ? said : null;
        return page(request, HttpStatus.OK, caller, form, after, null, done);
    }

    @PostMapping("/desk/merges")
    View prepare(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @ModelAttribute MergeForm form) {
        CityOffice.of(caller);
        LocalDate day = form.day();
        if (day == null) {
            return refused(request, caller, form, "from");
        }
        if (!Numbers.isReason(form.reason())) {
            return refused(request, caller, form, "reason");
        }
        Optional<String> problem = proposals.prepare(
                form.retired().strip(),
                form.surviving().strip(),
                day,
                form.reason().strip(),
                caller.actor());
        return problem.map(word -> refused(request, caller, form, word))
                .orElseGet(() -> SeeOther.at("/desk/merges", "prepared"));
    }

    /** What one person prepared, another decides; taking it back is free to both. */
    @PostMapping("/desk/merges/proposals/{id}/{step}")
    View decide(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") long id,
            @PathVariable("step") String step) {
        CityOffice.of(caller);
        boolean approves = step.equals("approve");
        Optional<String> problem = approves
                ? proposals.approve(id, caller.actor())
                : step.equals("refuse") ? proposals.refuse(id, caller.actor()) : Optional.of("gone");
        return problem.map(word -> refused(request, caller, new MergeForm("", "", "", ""), word))
                .orElseGet(() -> SeeOther.at("/desk/merges", approves ? "merged" : "refused"));
    }

    @PostMapping("/desk/merges/{id}/undo")
    View undo(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") long id,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        CityOffice.of(caller);
        MergeForm none = new MergeForm("", "", "", "");
        if (!Numbers.isReason(reason)) {
            return refused(request, caller, none, "reason");
        }
        if (!(merges.undo(id, reason.strip(), caller.actor()) instanceof UndoResult.Undone undone)) {
            return refused(request, caller, none, "undone");
        }
        acts.write(
                caller.actor(),
                "MERGE_UNDONE",
                undone.link().retired() + " " + undone.link().surviving());
        return SeeOther.at("/desk/merges", "undone");
    }

    private View refused(HttpServletRequest request, Caller.OfAccount caller, MergeForm form, String problem) {
        return page(request, HttpStatus.UNPROCESSABLE_CONTENT, caller, form, null, problem, null);
    }

    private View page(
            HttpServletRequest request,
            HttpStatus status,
            Caller.OfAccount caller,
            MergeForm form,
            @Nullable String after,
            @Nullable String problem,
            @Nullable String said) {
        Account account = CityOffice.of(caller);
        Side retired = finder.find(form.retired());
        Side surviving = finder.find(form.surviving());
        Organisation leaving = retired.chosen();
        List<Long> group = leaving == null ? List.of() : organisations.groupOf(leaving);
        write(caller, retired, surviving);
        List<MergeProposal> waiting = proposals.waiting();
        Listing<MergeLink> links = merges.list(ON_ONE_PAGE, after);
        MergeForm shown = form.from().isEmpty()
                ? new MergeForm(
                        form.retired(), form.surviving(), LocalDate.now(clock).toString(), form.reason())
                : form;
        return pages.page(
                status,
                "officedesk/organisations/merges.jte",
                new MergesPage(
                        FormToken.of(request),
                        account,
                        shown,
                        retired,
                        surviving,
                        group.isEmpty() ? List.of() : holdings.of(group),
                        Math.max(0, group.size() - 1),
                        waiting,
                        names.of(waiting.stream().map(MergeProposal::preparedBy).toList()),
                        links.items(),
                        kinds.all(),
                        links.next(),
                        problem,
                        said));
    }

    /** How many records stand under an organisation, those that are not public too, is written as read. */
    private void write(Caller caller, Side retired, Side surviving) {
        List<Access> accesses = new ArrayList<>();
        if (retired.chosen() != null && surviving.chosen() != null) {
            accesses.add(Access.to(ReadView.RECORDS, retired.chosen().id()));
        }
        if (!accesses.isEmpty()) {
            trail.write(caller, Reason.upkeep(), accesses);
        }
    }
}
