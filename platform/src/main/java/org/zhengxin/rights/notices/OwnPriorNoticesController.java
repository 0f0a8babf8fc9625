package org.zhengxin.rights.notices;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.organisation.Holdings;
import org.zhengxin.organisation.Own;
import org.zhengxin.rights.cases.SoundText;
import org.zhengxin.rights.cases.Typed;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/** Prior notices on the organisation's own desk (本组织事先告知书); opening one is its delivery. */
@Controller
class OwnPriorNoticesController {
    static final String ADDRESS = "/desk/organisation/prior-notices";
    private static final int MOST = 200;

    private final Holdings holdings;
    private final PriorNoticeRows rows;
    private final PriorNoticeDesk desk;
    private final NoticeRules rules;
    private final NoticePapers papers;
    private final Agencies agencies;
    private final AccessTrail trail;
    private final Clock clock;
    private final Pages pages;

    OwnPriorNoticesController(
            Holdings holdings,
            PriorNoticeRows rows,
            PriorNoticeDesk desk,
            NoticeRules rules,
            NoticePapers papers,
            Agencies agencies,
            AccessTrail trail,
            Clock clock,
            Pages pages) {
        this.holdings = holdings;
        this.rows = rows;
        this.desk = desk;
        this.rules = rules;
        this.papers = papers;
        this.agencies = agencies;
        this.trail = trail;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View list(HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller) {
        Own own = holdings.of(caller);
        read(own);
        return pages.page(
                "rights/notices/own-prior-notices.jte",
                new OwnPriorNoticesPage(
                        FormToken.of(request),
                        own,
                        rows.ofOrganisations(own.group(), MOST).stream()
                                .map(notice -> new OwnPriorNoticesPage.Line(notice, agency(notice)))
                                .toList()));
    }

    @GetMapping(ADDRESS + "/{id}")
    View one(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "said", required = false) @Nullable String said) {
        Own own = holdings.of(caller);
        return page(request, own, HttpStatus.OK, opened(own, id), "answered".equals(said) ? said : null, null);
    }

    @GetMapping(ADDRESS + "/{id}/notice.pdf")
    ResponseEntity<byte[]> paper(@AuthenticationPrincipal Caller.OfAccount caller, @PathVariable("id") UUID id) {
        Own own = holdings.of(caller);
        PriorNotice notice = opened(own, id);
        return papers.prior(notice, own.code(), own.name(), agency(notice));
    }

    @PostMapping(ADDRESS + "/{id}/answer")
    View answer(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "version", defaultValue = "0") int version,
            @RequestParam(name = "words", defaultValue = "") String words) {
        Own own = holdings.of(caller);
        if (!own.right().acts()) {
            throw NoticeCodes.viewOnly();
        }
        PriorNotice notice = opened(own, id);
        if (!SoundText.sound(words, SoundText.LONGEST)) {
            return page(request, own, HttpStatus.UNPROCESSABLE_CONTENT, notice, null, "words");
        }
        return desk.answer(id, version, words.strip(), caller.actor())
                ? SeeOther.at(ADDRESS + "/" + id, "answered")
                : page(request, own, HttpStatus.CONFLICT, opened(own, id), null, "changed");
    }

    /** Finds one of the organisation's own that was issued, and notes that it was opened. */
    private PriorNotice opened(Own own, UUID id) {
        PriorNotice notice = find(own, id);
        read(own);
        if (notice.openedAt() != null) {
            return notice;
        }
        desk.open(id, own.caller().actor());
        return find(own, id);
    }

    private PriorNotice find(Own own, UUID id) {
        return rows.find(id)
                .filter(notice -> notice.known() && own.group().contains(notice.organisationId()))
                .orElseThrow(NoticeCodes::notFound);
    }

    private void read(Own own) {
        trail.writeOwn(own.caller(), own.organisation().id(), List.of());
    }

    private String agency(PriorNotice notice) {
        return agencies.byId(notice.agencyId()).map(Agency::name).orElse("");
    }

    private View page(
            HttpServletRequest request,
            Own own,
            HttpStatus status,
            PriorNotice notice,
            @Nullable String said,
            @Nullable String problem) {
        String way = notice.deliveredWay();
        return pages.page(
                status,
                "rights/notices/own-prior-notice.jte",
                new OwnPriorNoticePage(
                        FormToken.of(request),
                        own,
                        notice,
                        agency(notice),
                        way == null ? null : rules.way(way),
                        rules.priorBasis(),
                        LocalDate.now(clock),
                        problem == null ? Typed.NOTHING : Typed.of(request),
                        said,
                        problem));
    }
}
