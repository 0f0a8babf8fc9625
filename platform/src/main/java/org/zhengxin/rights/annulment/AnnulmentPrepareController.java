package org.zhengxin.rights.annulment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Account;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.record.RecordGround;
import org.zhengxin.record.RecordGrounds;
import org.zhengxin.record.RecordView;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.SeeOther;
import org.zhengxin.web.Text;

/** Where one person of the office prepares the annulment of a record on somebody else's document (拟撤销). */
@Controller
class AnnulmentPrepareController {
    private final OfficeAnnulments annulments;
    private final RecordGrounds grounds;
    private final OrganisationReader organisations;
    private final PublicNotices words;
    private final AccessTrail trail;
    private final Clock clock;
    private final Pages pages;

    AnnulmentPrepareController(
            OfficeAnnulments annulments,
            RecordGrounds grounds,
            OrganisationReader organisations,
            PublicNotices words,
            AccessTrail trail,
            Clock clock,
            Pages pages) {
        this.annulments = annulments;
        this.grounds = grounds;
        this.organisations = organisations;
        this.words = words;
        this.trail = trail;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping(AnnulmentsController.ADDRESS + "/record/{id}")
    View form(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") String id) {
        CityAlone.of(caller);
        RecordView record = record(id);
        AnnulmentForm blank = AnnulmentForm.blank(record.recordId().toString(), record.version(), LocalDate.now(clock));
        return page(request, HttpStatus.OK, caller, record, blank, null);
    }

    @PostMapping(AnnulmentsController.ADDRESS)
    View prepare(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @ModelAttribute AnnulmentForm form) {
        CityAlone.of(caller);
        RecordView record = record(form.record());
        AnnulmentForm.Read read = form.read(record.recordId(), record.decidedOn(), LocalDate.now(clock));
        return switch (read) {
            case AnnulmentForm.Wrong(String field) ->
                page(request, HttpStatus.UNPROCESSABLE_CONTENT, caller, record, form, field);
            case AnnulmentForm.Sound sound -> {
                OfficeAnnulments.Result result = annulments.prepare(sound, caller.actor());
                yield result == OfficeAnnulments.Result.DONE
                        ? SeeOther.at(AnnulmentsController.ADDRESS, "prepare")
                        : page(request, HttpStatus.CONFLICT, caller, record, form, result.name());
            }
        };
    }

    private View page(
            HttpServletRequest request,
            HttpStatus status,
            Caller.OfAccount caller,
            RecordView record,
            AnnulmentForm form,
            @Nullable String problem) {
        Account account = caller.account();
        trail.write(
                caller,
                Reason.upkeep(),
                Access.to(ReadView.RECORDS, record.organisationId()).of(List.of(record.recordId())));
        return pages.page(
                status,
                "rights/annulment/prepare.jte",
                new AnnulmentPreparePage(
                        FormToken.of(request),
                        account,
                        record,
                        words.kind(record.kind()),
                        organisations.find(record.organisationId()).orElseThrow(),
                        form,
                        problem));
    }

    private RecordView record(String text) {
        return uuid(text)
                .flatMap(grounds::find)
                .map(RecordGround::view)
                .orElseThrow(() -> new ProblemException(
                        "RECORD_NOT_FOUND", HttpStatus.NOT_FOUND, Text.of("没有这条记录。", "There is no such record.")));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text.strip().toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
