package org.zhengxin.officedesk.deferrals;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import org.zhengxin.access.ActorNames;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.officedesk.CityOffice;
import org.zhengxin.officedesk.KindNames;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.record.Deferral;
import org.zhengxin.record.DeferralResult;
import org.zhengxin.record.Deferrals;
import org.zhengxin.record.RecordView;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/** Deferrals of display (暂缓公示): the list, the search for a record, and what the second person decides. */
@Controller
class DeferralsController {
    private static final int ON_ONE_PAGE = 30;
    private static final Set<String> STEPS = Set.of("approve", "refuse", "end", "approve-end", "refuse-end");

    private final Deferrals deferrals;
    private final OrganisationReader organisations;
    private final KindNames kinds;
    private final AdministrativeActs acts;
    private final ActorNames names;
    private final AccessTrail trail;
    private final Pages pages;

    DeferralsController(
            Deferrals deferrals,
            OrganisationReader organisations,
            KindNames kinds,
            AdministrativeActs acts,
            ActorNames names,
            AccessTrail trail,
            Pages pages) {
        this.deferrals = deferrals;
        this.organisations = organisations;
        this.kinds = kinds;
        this.acts = acts;
        this.names = names;
        this.trail = trail;
        this.pages = pages;
    }

    @GetMapping("/desk/deferrals")
    View list(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "organisation", defaultValue = "") String asked,
            @RequestParam(name = "number", defaultValue = "") String number,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "said", required = false) @Nullable String said) {
        String done = said != null && (STEPS.contains(said) || said.equals("prepare")) ? said : null;
        return page(request, HttpStatus.OK, caller, asked, number, after, null, done);
    }

    @PostMapping("/desk/deferrals/{id}/{step}")
    View step(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") long id,
            @PathVariable("step") String step,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        CityOffice.of(caller);
        String actor = caller.actor();
        DeferralResult result = switch (step) {
            case "approve" -> deferrals.approve(id, actor);
            case "refuse" -> deferrals.refuse(id, actor);
            case "end" ->
                DeferralForm.isReason(reason)
                        ? deferrals.prepareEnd(id, reason.strip(), actor)
                        : DeferralResult.NOT_OPEN;
            case "approve-end" -> deferrals.approveEnd(id, actor);
            case "refuse-end" -> deferrals.refuseEnd(id, actor);
            default -> DeferralResult.UNKNOWN;
        };
        if (result != DeferralResult.DONE) {
            return page(request, HttpStatus.CONFLICT, caller, "", "", null, result.name(), null);
        }
        acts.write(actor, "DEFERRAL_" + step.toUpperCase(Locale.ROOT).replace('-', '_'), "deferral:" + id);
        return SeeOther.at("/desk/deferrals", step);
    }

    private View page(
            HttpServletRequest request,
            HttpStatus status,
            Caller.OfAccount caller,
            String asked,
            String number,
            @Nullable String after,
            @Nullable String problem,
            @Nullable String said) {
        Account account = CityOffice.of(caller);
        Optional<Organisation> organisation = asked.isBlank() ? Optional.empty() : organisations.find(asked.strip());
        organisation.ifPresent(found -> trail.write(caller, Reason.upkeep(), Access.to(ReadView.RECORDS, found.id())));
        List<Deferral> found = deferrals.before(
                Cursor.read(after, 1).map(DeferralsController::number).orElse(Long.MAX_VALUE), ON_ONE_PAGE + 1);
        List<Deferral> shown = found.stream().limit(ON_ONE_PAGE).toList();
        if (!shown.isEmpty()) {
            trail.write(
                    caller,
                    Reason.upkeep(),
                    shown.stream()
                            .map(one -> Access.to(ReadView.RECORDS, one.organisationId())
                                    .of(List.of(one.recordId())))
                            .toList());
        }
        return pages.page(
                status,
                "officedesk/deferrals/deferrals.jte",
                new DeferralsPage(
                        FormToken.of(request),
                        account,
                        caller.actor(),
                        shown.stream().map(this::line).toList(),
                        names.of(shown.stream()
                                .flatMap(one -> Stream.<@Nullable String>of(one.preparedBy(), one.decidedBy()))
                                .toList()),
                        found.size() > ON_ONE_PAGE
                                ? Cursor.of(Long.toString(shown.getLast().id())).encoded()
                                : null,
                        asked,
                        number,
                        !asked.isBlank() && organisation.isEmpty(),
                        organisation.map(one -> records(one, number)).orElse(List.of()),
                        kinds.all(),
                        problem,
                        said));
    }

    private List<RecordView> records(Organisation organisation, String number) {
        return organisations.groupOf(organisation).stream()
                .flatMap(member -> deferrals.find(member, number).stream())
                .toList();
    }

    private DeferralsPage.Line line(Deferral deferral) {
        Optional<Organisation> organisation = organisations.find(deferral.organisationId());
        return new DeferralsPage.Line(
                deferral,
                deferrals.find(deferral.recordId()).orElse(null),
                organisation.map(Organisation::code).orElse(null),
                organisation.map(Organisation::name).orElse(null));
    }

    private static long number(Cursor cursor) {
        try {
            return Long.parseLong(cursor.part(0));
        } catch (NumberFormatException malformed) {
            throw Cursor.bad();
        }
    }
}
