package org.zhengxin.workbench.records;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.record.EndReason;
import org.zhengxin.record.ProviderActs;
import org.zhengxin.record.Releases;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/** The forms with which an agency withdraws a record of its own, or enters that its decision was annulled (撤回与撤销页面). */
@Controller
class EndingController {
    private static final String WITHDRAWAL = RecordsController.ADDRESS + "/{id}/withdrawal";
    private static final String ANNULMENT = RecordsController.ADDRESS + "/{id}/annulment";

    private final RecordFinder finder;
    private final ProviderActs provider;
    private final AdministrativeActs acts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Pages pages;

    EndingController(
            RecordFinder finder,
            ProviderActs provider,
            AdministrativeActs acts,
            TransactionTemplate transaction,
            Clock clock,
            Pages pages) {
        this.finder = finder;
        this.provider = provider;
        this.acts = acts;
        this.transaction = transaction;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping(WITHDRAWAL)
    View withdrawal(
            HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller, @PathVariable("id") UUID id) {
        return blank(request, caller, id, false);
    }

    @GetMapping(ANNULMENT)
    View annulment(
            HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller, @PathVariable("id") UUID id) {
        return blank(request, caller, id, true);
    }

    @PostMapping(WITHDRAWAL)
    View withdraw(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @ModelAttribute EndingForm form) {
        return end(request, caller, id, form, false);
    }

    @PostMapping(ANNULMENT)
    View annul(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @ModelAttribute EndingForm form) {
        return end(request, caller, id, form, true);
    }

    private View blank(HttpServletRequest request, Caller.OfAccount caller, UUID id, boolean annuls) {
        OwnRecords.Line record = record(caller, id);
        return page(request, caller, HttpStatus.OK, record, annuls, EndingForm.empty(record.version()), null);
    }

    private View end(HttpServletRequest request, Caller.OfAccount caller, UUID id, EndingForm form, boolean annuls) {
        OwnRecords.Line record = record(caller, id);
        return switch (form.read(annuls, record.decidedOn(), LocalDate.now(clock))) {
            case EndingForm.Read.Wrong(String field) ->
                page(request, caller, HttpStatus.UNPROCESSABLE_CONTENT, record, annuls, form, field);
            case EndingForm.Read.Sound(EndReason reason) ->
                SeeOther.at(RecordsController.ADDRESS + "/" + id + "?done="
                        + told(end(caller, new Releases.Seen(id, form.version()), reason), annuls));
        };
    }

    private ProviderActs.Result end(Caller.OfAccount caller, Releases.Seen seen, EndReason reason) {
        Agency agency = RecordsController.agency(caller);
        boolean annuls = reason.ground().annuls();
        return Objects.requireNonNull(transaction.execute(status -> {
            ProviderActs.Result result = annuls
                    ? provider.annul(agency.id(), seen, reason, caller.actor())
                    : provider.withdraw(agency.id(), seen, reason, caller.actor());
            if (result == ProviderActs.Result.DONE) {
                acts.write(
                        caller.actor(), annuls ? "RECORD_ANNULLED" : "RECORD_WITHDRAWN", "record:" + seen.recordId());
            }
            return result;
        }));
    }

    private static String told(ProviderActs.Result result, boolean annuls) {
        return switch (result) {
            case DONE -> annuls ? "annulled" : "withdrawn";
            case ENDED_BEFORE, CHANGED, UNKNOWN -> "changed";
        };
    }

    private OwnRecords.Line record(Caller.OfAccount caller, UUID id) {
        return finder.one(caller, RecordsController.agency(caller), id).orElseThrow(RecordsController::notFound);
    }

    private View page(
            HttpServletRequest request,
            Caller.OfAccount caller,
            HttpStatus status,
            OwnRecords.Line record,
            boolean annuls,
            EndingForm form,
            @Nullable String problem) {
        return pages.page(
                status,
                "workbench/records/ending.jte",
                new EndingPage(FormToken.of(request), caller.account(), record, annuls, form, problem));
    }
}
