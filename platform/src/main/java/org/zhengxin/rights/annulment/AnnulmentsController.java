package org.zhengxin.rights.annulment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
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
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.WorkingDays;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.record.AnnulmentNotice;
import org.zhengxin.record.AnnulmentNotices;
import org.zhengxin.record.RecordGround;
import org.zhengxin.record.RecordGrounds;
import org.zhengxin.record.RecordView;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/** The office's page of annulments (撤销处理): the list, the search for a record, and what the second person decides. */
@Controller
class AnnulmentsController {
    static final String ADDRESS = "/desk/annulments";
    private static final int ON_ONE_PAGE = 30;
    private static final Set<String> SAID = Set.of("prepare", "approve", "refuse");

    private final OfficeAnnulments annulments;
    private final AnnulmentNotices notices;
    private final PublicNotices words;
    private final RecordGrounds grounds;
    private final OrganisationReader organisations;
    private final Catalogue catalogue;
    private final AccessTrail trail;
    private final ActorNames names;
    private final Clock clock;
    private final WorkingDays days;
    private final Pages pages;

    AnnulmentsController(
            OfficeAnnulments annulments,
            AnnulmentNotices notices,
            PublicNotices words,
            RecordGrounds grounds,
            OrganisationReader organisations,
            Catalogue catalogue,
            AccessTrail trail,
            ActorNames names,
            Clock clock,
            WorkingDays days,
            Pages pages) {
        this.days = days;
        this.annulments = annulments;
        this.notices = notices;
        this.words = words;
        this.grounds = grounds;
        this.organisations = organisations;
        this.catalogue = catalogue;
        this.trail = trail;
        this.names = names;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View list(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "organisation", defaultValue = "") String asked,
            @RequestParam(name = "number", defaultValue = "") String number,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "said", required = false) @Nullable String said) {
        String done = said != null && SAID.contains(said) ? said : null;
        return page(request, HttpStatus.OK, caller, asked.strip(), number.strip(), after, null, done);
    }

    @PostMapping(ADDRESS + "/{id}/{step}")
    View step(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") long id,
            @PathVariable("step") String step) {
        CityAlone.of(caller);
        OfficeAnnulments.Result result = switch (step) {
            case "approve" -> annulments.approve(id, caller.actor());
            case "refuse" -> annulments.refuse(id, caller.actor());
            default -> OfficeAnnulments.Result.UNKNOWN;
        };
        return result == OfficeAnnulments.Result.DONE
                ? SeeOther.at(ADDRESS, step)
                : page(
                        request,
                        HttpStatus.CONFLICT,
                        caller,
                        "",
                        "",
                        null,
                        result.name().toLowerCase(Locale.ROOT),
                        null);
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
        Account account = CityAlone.of(caller);
        Optional<Organisation> organisation = asked.isEmpty() ? Optional.empty() : organisations.find(asked);
        List<RecordView> found = organisation.map(one -> records(one, number)).orElse(List.of());
        List<OfficeAnnulment> page = annulments.before(
                Cursor.read(after, 1).map(AnnulmentsController::number).orElse(Long.MAX_VALUE), ON_ONE_PAGE + 1);
        List<OfficeAnnulment> shown = page.stream().limit(ON_ONE_PAGE).toList();
        List<AnnulmentNotice> taken = notices.latest(ON_ONE_PAGE);
        write(caller, found, shown, taken);
        return pages.page(
                status,
                "rights/annulment/annulments.jte",
                new AnnulmentsPage(
                        FormToken.of(request),
                        account,
                        caller.actor(),
                        shown.stream().map(this::line).toList(),
                        names.of(shown.stream()
                                .flatMap(one -> Stream.<@Nullable String>of(one.preparedBy(), one.decidedBy()))
                                .toList()),
                        page.size() > ON_ONE_PAGE
                                ? Cursor.of(Long.toString(shown.getLast().id())).encoded()
                                : null,
                        taken.stream()
                                .map(notice -> new AnnulmentsPage.Taken(
                                        words.line(notice),
                                        organisations
                                                .find(notice.organisationId())
                                                .orElse(null)))
                                .toList(),
                        asked,
                        number,
                        !asked.isEmpty() && organisation.isEmpty(),
                        found.stream()
                                .map(view -> new AnnulmentsPage.Found(view, words.kind(view.kind())))
                                .toList(),
                        problem,
                        said));
    }

    /** What is not public is written down before it is shown. */
    private void write(
            Caller.OfAccount caller, List<RecordView> found, List<OfficeAnnulment> shown, List<AnnulmentNotice> taken) {
        List<Access> accesses = Stream.of(
                        found.stream()
                                .map(view -> Access.to(ReadView.RECORDS, view.organisationId())
                                        .of(List.of(view.recordId()))),
                        shown.stream()
                                .map(one -> Access.to(ReadView.RECORDS, one.organisationId())
                                        .of(List.of(one.recordId()))),
                        taken.stream()
                                .map(one -> Access.to(ReadView.RECORDS, one.organisationId())
                                        .of(List.of(one.recordId()))))
                .flatMap(each -> each)
                .distinct()
                .toList();
        if (!accesses.isEmpty()) {
            trail.write(caller, Reason.upkeep(), accesses);
        }
    }

    private List<RecordView> records(Organisation organisation, String number) {
        return organisations.groupOf(organisation).stream()
                .flatMap(member -> grounds.numbered(member, number).stream())
                .toList();
    }

    private AnnulmentsPage.Line line(OfficeAnnulment annulment) {
        return new AnnulmentsPage.Line(
                annulment,
                grounds.find(annulment.recordId()).map(RecordGround::view).orElse(null),
                organisations.find(annulment.organisationId()).orElse(null),
                annulments.clock(annulment).orElse(null),
                takeDownDue(annulment));
    }

    private @Nullable LocalDate takeDownDue(OfficeAnnulment annulment) {
        LocalDate day = annulment.reason().day();
        return day == null
                ? null
                : catalogue
                        .deadline("take-down", LocalDate.now(clock))
                        .map(limit -> days.calendar().due(day, limit.amount()).due())
                        .orElse(null);
    }

    private static long number(Cursor cursor) {
        try {
            return Long.parseLong(cursor.part(0));
        } catch (NumberFormatException malformed) {
            throw Cursor.bad();
        }
    }
}
