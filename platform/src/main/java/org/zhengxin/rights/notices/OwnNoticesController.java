package org.zhengxin.rights.notices;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.organisation.Holdings;
import org.zhengxin.organisation.Own;
import org.zhengxin.record.HeldVersion;
import org.zhengxin.record.RecordReader;
import org.zhengxin.rights.cases.SoundText;
import org.zhengxin.rights.evidence.CaseVault;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/** Credit-repair notices on the organisation's own desk (本组织信用修复告知书); opening one is its delivery. */
@Controller
class OwnNoticesController {
    static final String ADDRESS = "/desk/organisation/repair-notices";
    private static final int ON_ONE_PAGE = 50;

    private final Holdings holdings;
    private final RepairNotices notices;
    private final RecordNotices events;
    private final NoticeRules rules;
    private final NoticePapers papers;
    private final CaseVault vault;
    private final AdministrativeActs acts;
    private final AccessTrail trail;
    private final RecordReader records;
    private final TransactionTemplate transaction;
    private final Pages pages;

    OwnNoticesController(
            Holdings holdings,
            RepairNotices notices,
            RecordNotices events,
            NoticeRules rules,
            NoticePapers papers,
            CaseVault vault,
            AdministrativeActs acts,
            AccessTrail trail,
            RecordReader records,
            TransactionTemplate transaction,
            Pages pages) {
        this.holdings = holdings;
        this.notices = notices;
        this.events = events;
        this.rules = rules;
        this.papers = papers;
        this.vault = vault;
        this.acts = acts;
        this.trail = trail;
        this.records = records;
        this.transaction = transaction;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View list(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        Own own = holdings.of(caller);
        read(own, List.of());
        RecordReader.Place place =
                Cursor.read(after, 2).map(OwnNoticesController::place).orElse(null);
        List<HeldVersion> found = notices.page(own.group(), place, ON_ONE_PAGE + 1);
        List<HeldVersion> shown = found.stream().limit(ON_ONE_PAGE).toList();
        return pages.page(
                "rights/notices/own-repair-notices.jte",
                new OwnRepairNoticesPage(
                        FormToken.of(request),
                        own,
                        notices.notices(shown),
                        found.size() > ON_ONE_PAGE ? ADDRESS + "?after=" + cursor(shown.getLast()) : null));
    }

    @GetMapping(ADDRESS + "/{record}")
    View one(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("record") UUID record,
            @RequestParam(name = "said", required = false) @Nullable String said) {
        Own own = holdings.of(caller);
        RepairNotice notice = opened(own, record);
        return page(request, own, HttpStatus.OK, notice, "answered".equals(said) ? said : null, null);
    }

    @GetMapping(ADDRESS + "/{record}/notice.pdf")
    ResponseEntity<byte[]> paper(
            @AuthenticationPrincipal Caller.OfAccount caller, @PathVariable("record") UUID record) {
        return papers.repair(opened(holdings.of(caller), record));
    }

    @PostMapping(ADDRESS + "/{record}/answer")
    View answer(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("record") UUID record,
            @RequestParam(name = "words", defaultValue = "") String words) {
        Own own = holdings.of(caller);
        if (!own.right().acts()) {
            throw NoticeCodes.viewOnly();
        }
        RepairNotice notice = opened(own, record);
        if (!SoundText.sound(words, SoundText.LONGEST)) {
            return page(request, own, HttpStatus.UNPROCESSABLE_CONTENT, notice, null, "words");
        }
        boolean done = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean first = events.answered(record, caller.actor());
            if (first) {
                vault.write(record, RepairNoticesController.ANSWER, words.strip());
                vault.closed(record, records.today());
                acts.write(caller.actor(), "REPAIR_NOTICE_ANSWERED", "record:" + record);
            }
            return first;
        }));
        return done
                ? SeeOther.at(ADDRESS + "/" + record, "answered")
                : page(request, own, HttpStatus.CONFLICT, notice, null, "changed");
    }

    /** Finds one of the own file, and notes that it was opened. */
    private RepairNotice opened(Own own, UUID record) {
        RepairNotice notice =
                notices.of(own.group(), List.of(record)).stream().findFirst().orElseThrow(NoticeCodes::notFound);
        read(own, List.of(record));
        if (notice.events().openedAt() != null) {
            return notice;
        }
        events.opened(record, notice.organisationId());
        return notices.of(own.group(), List.of(record)).getFirst();
    }

    private void read(Own own, List<UUID> some) {
        trail.writeOwn(own.caller(), own.organisation().id(), some);
    }

    private View page(
            HttpServletRequest request,
            Own own,
            HttpStatus status,
            RepairNotice notice,
            @Nullable String said,
            @Nullable String problem) {
        String way = notice.events().deliveredWay();
        return pages.page(
                status,
                "rights/notices/own-repair-notice.jte",
                new OwnRepairNoticePage(
                        FormToken.of(request),
                        own,
                        notice,
                        way == null ? null : rules.way(way),
                        vault.text(notice.record(), RepairNoticesController.ANSWER)
                                .orElse(null),
                        said,
                        problem));
    }

    private static String cursor(HeldVersion last) {
        return Cursor.of(
                        last.view().decidedOn().toString(),
                        last.view().recordId().toString())
                .encoded();
    }

    private static RecordReader.Place place(Cursor cursor) {
        try {
            return new RecordReader.Place(LocalDate.parse(cursor.part(0)), UUID.fromString(cursor.part(1)));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw Cursor.bad();
        }
    }
}
