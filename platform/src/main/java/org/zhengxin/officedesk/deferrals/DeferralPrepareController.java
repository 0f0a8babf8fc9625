package org.zhengxin.officedesk.deferrals;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.officedesk.CityOffice;
import org.zhengxin.officedesk.KindNames;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.record.DeferralResult;
import org.zhengxin.record.Deferrals;
import org.zhengxin.record.RecordView;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.SeeOther;
import org.zhengxin.web.Text;

/** Where one person prepares that a record's display is deferred (拟暂缓公示). */
@Controller
class DeferralPrepareController {
    private final Deferrals deferrals;
    private final OrganisationReader organisations;
    private final KindNames kinds;
    private final AdministrativeActs acts;
    private final AccessTrail trail;
    private final Pages pages;

    DeferralPrepareController(
            Deferrals deferrals,
            OrganisationReader organisations,
            KindNames kinds,
            AdministrativeActs acts,
            AccessTrail trail,
            Pages pages) {
        this.deferrals = deferrals;
        this.organisations = organisations;
        this.kinds = kinds;
        this.acts = acts;
        this.trail = trail;
        this.pages = pages;
    }

    @GetMapping("/desk/deferrals/record/{id}")
    View form(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") String id) {
        DeferralForm form = new DeferralForm(id, "", "", "");
        return page(request, HttpStatus.OK, caller, form, null, "");
    }

    @PostMapping("/desk/deferrals")
    View prepare(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @ModelAttribute DeferralForm form) {
        CityOffice.of(caller);
        String wrong = form.wrong();
        if (wrong != null) {
            return page(request, HttpStatus.UNPROCESSABLE_CONTENT, caller, form, wrong, wrong);
        }
        RecordView record = record(form);
        DeferralResult result = deferrals.prepare(
                record.recordId(),
                Objects.requireNonNull(form.day()),
                form.basis().strip(),
                form.reason().strip(),
                caller.actor());
        if (result != DeferralResult.DONE) {
            return page(request, HttpStatus.UNPROCESSABLE_CONTENT, caller, form, result.name(), "until");
        }
        acts.write(caller.actor(), "DEFERRAL_PREPARE", "record:" + record.recordId() + " " + form.day());
        return SeeOther.at("/desk/deferrals", "prepare");
    }

    private View page(
            HttpServletRequest request,
            HttpStatus status,
            Caller.OfAccount caller,
            DeferralForm form,
            @Nullable String problem,
            String field) {
        Account account = CityOffice.of(caller);
        RecordView record = record(form);
        trail.write(
                caller,
                Reason.upkeep(),
                Access.to(ReadView.RECORDS, record.organisationId()).of(List.of(record.recordId())));
        return pages.page(
                status,
                "officedesk/deferrals/prepare.jte",
                new PreparePage(
                        FormToken.of(request),
                        account,
                        record,
                        organisations.find(record.organisationId()).orElseThrow(),
                        kinds.all(),
                        form,
                        problem,
                        field.toLowerCase(Locale.ROOT)));
    }

    private RecordView record(DeferralForm form) {
        UUID id = form.id();
        return (id == null ? Optional.<RecordView>empty() : deferrals.find(id))
                .orElseThrow(() -> new ProblemException(
                        "RECORD_NOT_FOUND", HttpStatus.NOT_FOUND, Text.of("没有这条记录。", "There is no such record.")));
    }
}
