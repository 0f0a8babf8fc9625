package org.zhengxin.rights.notices;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.access.Role;
import org.zhengxin.foundation.code.DocumentNumber;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.rights.PriorNotices;
import org.zhengxin.rights.cases.SoundText;
import org.zhengxin.rights.cases.Typed;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/** The agency's page of prior notices (事先告知书): prepare, issue by a second person, deliver, weigh the answer. */
@Controller
class PriorNoticesController {
    static final String ADDRESS = "/desk/prior-notices";
    private static final String LISTING = "listing";
    private static final int ON_ONE_PAGE = 50;
    private static final int LAST_PAGE = 1000;
    private static final int LONGEST_NUMBER = 128;
    private static final int LONGEST_BASIS = 2000;
    private static final Set<String> SAID = Set.of("prepared", "issued", "delivered", "weighed", "dropped");

    private final PriorNoticeRows rows;
    private final PriorNoticeDesk desk;
    private final NoticeRules rules;
    private final NoticePapers papers;
    private final OrganisationReader organisations;
    private final AccessTrail trail;
    private final Clock clock;
    private final Pages pages;

    PriorNoticesController(
            PriorNoticeRows rows,
            PriorNoticeDesk desk,
            NoticeRules rules,
            NoticePapers papers,
            OrganisationReader organisations,
            AccessTrail trail,
            Clock clock,
            Pages pages) {
        this.rows = rows;
        this.desk = desk;
        this.rules = rules;
        this.papers = papers;
        this.organisations = organisations;
        this.trail = trail;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View list(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "page", defaultValue = "0") int given) {
        int page = Math.clamp(given, 0, LAST_PAGE);
        Agency agency = RepairNoticesController.agency(caller);
        List<PriorNotice> found = rows.ofAgencies(List.of(agency.id()), page * ON_ONE_PAGE, ON_ONE_PAGE + 1);
        List<PriorNotice> shown = found.stream().limit(ON_ONE_PAGE).toList();
        read(caller, shown);
        return pages.page(
                "rights/notices/prior-notices.jte",
                new PriorNoticesPage(
                        FormToken.of(request),
                        caller.account(),
                        shown.stream().map(this::line).toList(),
                        found.size() > ON_ONE_PAGE ? ADDRESS + "?page=" + (page + 1) : null));
    }

    @GetMapping(ADDRESS + "/new")
    View blank(HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller) {
        return form(request, caller, HttpStatus.OK, PriorNoticeForm.blank(), null);
    }

    @PostMapping(ADDRESS + "/new")
    View prepare(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @ModelAttribute PriorNoticeForm form) {
        Agency agency = RepairNoticesController.agency(caller);
        Optional<Organisation> organisation = organisations.find(form.organisation());
        String wrong = organisation.isEmpty() ? "organisation" : wrong(form, agency);
        if (wrong != null) {
            return form(request, caller, HttpStatus.UNPROCESSABLE_CONTENT, form, wrong);
        }
        UUID id = desk.prepare(
                new PriorNotices.Draft(
                        LISTING,
                        agency.id(),
                        organisations.rootOf(organisation.orElseThrow()),
                        form.number(),
                        form.basis(),
                        form.reasons(),
                        form.measures()),
                caller.actor());
        return SeeOther.at(ADDRESS + "/" + id, "prepared");
    }

    private @Nullable String wrong(PriorNoticeForm form, Agency agency) {
        if (!SoundText.sound(form.number(), LONGEST_NUMBER)
                || !DocumentNumber.of(form.number()).isKey()) {
            return "number";
        }
        if (rows.taken(agency.id(), form.number())) {
            return "taken";
        }
        if (!SoundText.sound(form.basis(), LONGEST_BASIS)) {
            return "basis";
        }
        if (!SoundText.sound(form.reasons(), SoundText.LONGEST)) {
            return "reasons";
        }
        return SoundText.sound(form.measures(), SoundText.LONGEST) ? null : "measures";
    }

    @GetMapping(ADDRESS + "/{id}")
    View one(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "said", required = false) @Nullable String said) {
        return page(
                request,
                caller,
                HttpStatus.OK,
                find(caller, id),
                said != null && SAID.contains(said) ? said : null,
                null);
    }

    @GetMapping(ADDRESS + "/{id}/notice.pdf")
    ResponseEntity<byte[]> paper(@AuthenticationPrincipal Caller.OfAccount caller, @PathVariable("id") UUID id) {
        PriorNotice notice = find(caller, id);
        read(caller, List.of(notice));
        PriorNoticesPage.Line line = line(notice);
        return papers.prior(
                notice,
                line.code(),
                line.name(),
                RepairNoticesController.agency(caller).name());
    }

    @PostMapping(ADDRESS + "/{id}/issue")
    View issue(
            HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller, @PathVariable("id") UUID id) {
        PriorNotice notice = find(caller, id);
        boolean second =
                caller.account().role() == Role.REVIEWER && !caller.actor().equals(notice.preparedBy());
        return second
                ? told(request, caller, id, desk.issue(id, caller.actor()), "issued")
                : page(request, caller, HttpStatus.UNPROCESSABLE_CONTENT, notice, null, "own");
    }

    @PostMapping(ADDRESS + "/{id}/delivery")
    View deliver(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "version", defaultValue = "0") int version,
            @RequestParam(name = "day", defaultValue = "") String given,
            @RequestParam(name = "way", defaultValue = "") String way) {
        PriorNotice notice = find(caller, id);
        Optional<LocalDate> day = RepairNoticesController.day(given).filter(each -> rules.isWay(way));
        if (day.filter(each ->
                        !each.isAfter(today()) && (notice.issuedOn() == null || !each.isBefore(notice.issuedOn())))
                .isEmpty()) {
            return page(request, caller, HttpStatus.UNPROCESSABLE_CONTENT, notice, null, "delivery");
        }
        return told(
                request, caller, id, desk.deliver(id, version, day.orElseThrow(), way, caller.actor()), "delivered");
    }

    @PostMapping(ADDRESS + "/{id}/weigh")
    View weigh(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "version", defaultValue = "0") int version,
            @RequestParam(name = "words", defaultValue = "") String words) {
        PriorNotice notice = find(caller, id);
        if (!SoundText.sound(words, SoundText.LONGEST)) {
            return page(request, caller, HttpStatus.UNPROCESSABLE_CONTENT, notice, null, "words");
        }
        return told(request, caller, id, desk.weigh(id, version, words.strip(), caller.actor()), "weighed");
    }

    @PostMapping(ADDRESS + "/{id}/drop")
    View drop(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "version", defaultValue = "0") int version,
            @RequestParam(name = "withdrawal", defaultValue = "") String words) {
        PriorNotice notice = find(caller, id);
        if (notice.known() && !SoundText.sound(words)) {
            return page(request, caller, HttpStatus.UNPROCESSABLE_CONTENT, notice, null, "withdrawal");
        }
        String why = notice.known() ? words.strip() : "";
        return told(request, caller, id, desk.drop(id, version, why, caller.actor()), "dropped");
    }

    private PriorNotice find(Caller.OfAccount caller, UUID id) {
        Agency agency = RepairNoticesController.agency(caller);
        return rows.find(id).filter(notice -> notice.agencyId() == agency.id()).orElseThrow(NoticeCodes::notFound);
    }

    private View told(HttpServletRequest request, Caller.OfAccount caller, UUID id, boolean done, String said) {
        return done
                ? SeeOther.at(ADDRESS + "/" + id, said)
                : page(request, caller, HttpStatus.CONFLICT, find(caller, id), null, "changed");
    }

    private void read(Caller.OfAccount caller, List<PriorNotice> shown) {
        if (!shown.isEmpty()) {
            trail.write(
                    caller,
                    Reason.ownData(),
                    shown.stream()
                            .map(notice -> Access.to(ReadView.RECORDS, notice.organisationId()))
                            .toList());
        }
    }

    private PriorNoticesPage.Line line(PriorNotice notice) {
        Organisation organisation = organisations.find(notice.organisationId()).orElseThrow();
        return new PriorNoticesPage.Line(notice, organisation.code(), organisation.name());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private View form(
            HttpServletRequest request,
            Caller.OfAccount caller,
            HttpStatus status,
            PriorNoticeForm form,
            @Nullable String problem) {
        return pages.page(
                status,
                "rights/notices/new-prior-notice.jte",
                new NewPriorNoticePage(FormToken.of(request), caller.account(), form, rules.priorBasis(), problem));
    }

    private View page(
            HttpServletRequest request,
            Caller.OfAccount caller,
            HttpStatus status,
            PriorNotice notice,
            @Nullable String said,
            @Nullable String problem) {
        read(caller, List.of(notice));
        PriorNoticesPage.Line line = line(notice);
        String way = notice.deliveredWay();
        return pages.page(
                status,
                "rights/notices/prior-notice.jte",
                new PriorNoticePage(
                        FormToken.of(request),
                        caller.account(),
                        notice,
                        line.code(),
                        line.name(),
                        caller.actor().equals(notice.preparedBy()),
                        rules.ways(),
                        way == null ? null : rules.way(way),
                        rules.priorBasis(),
                        today(),
                        problem == null ? Typed.NOTHING : Typed.of(request),
                        said,
                        problem));
    }
}
