package org.zhengxin.rights.notices;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.rights.cases.SoundText;
import org.zhengxin.rights.evidence.CaseVault;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/** The agency's page of credit-repair notices (信用修复告知书): to be printed and served, one or a whole batch. */
@Controller
class RepairNoticesController {
    static final String ADDRESS = "/desk/repair-notices";
    static final String ANSWER = "repair-notice-answer";
    private static final Set<String> SAID = Set.of("delivered", "prior");
    private static final int LONGEST_NUMBER = 128;

    private final AgencyNotices notices;
    private final RecordNotices events;
    private final NoticeRules rules;
    private final NoticePapers papers;
    private final CaseVault vault;
    private final AdministrativeActs acts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Pages pages;

    RepairNoticesController(
            AgencyNotices notices,
            RecordNotices events,
            NoticeRules rules,
            NoticePapers papers,
            CaseVault vault,
            AdministrativeActs acts,
            TransactionTemplate transaction,
            Clock clock,
            Pages pages) {
        this.notices = notices;
        this.events = events;
        this.rules = rules;
        this.papers = papers;
        this.vault = vault;
        this.acts = acts;
        this.transaction = transaction;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View list(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "organisation", defaultValue = "") String organisation,
            @RequestParam(name = "batch", required = false) @Nullable UUID batch) {
        AgencyNotices.Shown shown = notices.list(caller, agency(caller), organisation.strip(), batch);
        return pages.page(
                "rights/notices/repair-notices.jte",
                new RepairNoticesPage(
                        FormToken.of(request),
                        caller.account(),
                        organisation.strip(),
                        batch,
                        shown.notices(),
                        shown.more()));
    }

    @GetMapping(ADDRESS + "/{record}")
    View one(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("record") UUID record,
            @RequestParam(name = "said", required = false) @Nullable String said) {
        RepairNotice notice = notices.one(caller, agency(caller), record);
        return page(request, caller, HttpStatus.OK, notice, said != null && SAID.contains(said) ? said : null, null);
    }

    @GetMapping(ADDRESS + "/{record}/notice.pdf")
    ResponseEntity<byte[]> paper(
            @AuthenticationPrincipal Caller.OfAccount caller, @PathVariable("record") UUID record) {
        return papers.repair(notices.one(caller, agency(caller), record));
    }

    /** All notices of a batch, in the order of its rows, as one document. */
    @GetMapping(ADDRESS + "/notices.pdf")
    void papers(
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam("batch") UUID batch,
            HttpServletResponse response)
            throws IOException {
        AgencyNotices.Portions portions = notices.portions(caller, agency(caller), batch);
        if (!portions.hasNext()) {
            throw NoticeCodes.notFound();
        }
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, NoticePapers.attachment("repair-notices-" + batch));
        papers.repair(portions, response.getOutputStream());
    }

    /** Enters day and way of service; once, for the law's periods run from it. */
    @PostMapping(ADDRESS + "/{record}/delivery")
    View deliver(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("record") UUID record,
            @RequestParam(name = "day", defaultValue = "") String given,
            @RequestParam(name = "way", defaultValue = "") String way) {
        RepairNotice notice = notices.one(caller, agency(caller), record);
        Optional<LocalDate> day = day(given)
                .filter(each -> !each.isAfter(today()) && !each.isBefore(notice.decidedOn()))
                .filter(each -> rules.isWay(way));
        if (day.isEmpty()) {
            return page(request, caller, HttpStatus.UNPROCESSABLE_CONTENT, notice, null, "delivery");
        }
        boolean done = notice.state() == NoticeState.MADE
                && Boolean.TRUE.equals(transaction.execute(status -> {
                    boolean written = events.delivered(record, notice.organisationId(), day.get(), way, caller.actor());
                    if (written) {
                        acts.write(caller.actor(), "REPAIR_NOTICE_DELIVERED", "record:" + record);
                    }
                    return written;
                }));
        return done
                ? SeeOther.at(ADDRESS + "/" + record, "delivered")
                : page(request, caller, HttpStatus.CONFLICT, notice, null, "changed");
    }

    /** Enters day and number of the penalty's own prior notice (行政处罚事先告知), which is the agency's act. */
    @PostMapping(ADDRESS + "/{record}/prior")
    View prior(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("record") UUID record,
            @RequestParam(name = "day", defaultValue = "") String given,
            @RequestParam(name = "number", defaultValue = "") String number) {
        RepairNotice notice = notices.one(caller, agency(caller), record);
        Optional<LocalDate> day = day(given).filter(each -> !each.isAfter(notice.decidedOn()));
        if (day.isEmpty() || !SoundText.sound(number, LONGEST_NUMBER)) {
            return page(request, caller, HttpStatus.UNPROCESSABLE_CONTENT, notice, null, "prior");
        }
        transaction.executeWithoutResult(status -> {
            events.prior(record, notice.organisationId(), day.get(), number.strip(), caller.actor());
            acts.write(caller.actor(), "PENALTY_NOTICE_RECORDED", "record:" + record);
        });
        return SeeOther.at(ADDRESS + "/" + record, "prior");
    }

    private View page(
            HttpServletRequest request,
            Caller.OfAccount caller,
            HttpStatus status,
            RepairNotice notice,
            @Nullable String said,
            @Nullable String problem) {
        String way = notice.events().deliveredWay();
        return pages.page(
                status,
                "rights/notices/repair-notice.jte",
                new RepairNoticePage(
                        FormToken.of(request),
                        caller.account(),
                        notice,
                        rules.ways(),
                        way == null ? null : rules.way(way),
                        vault.text(notice.record(), ANSWER).orElse(null),
                        today(),
                        said,
                        problem));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    static Agency agency(Caller.OfAccount caller) {
        return Objects.requireNonNull(caller.account().agency(), "a clerk has an agency");
    }
}
