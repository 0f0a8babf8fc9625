package org.zhengxin.checkdesk.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.record.HeldVersion;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.SubjectFile;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.Purposes;
import org.zhengxin.trail.ReadView;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.Listing;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/**
 * What an organisation has in the register and the public does not see, for the auditor (非公开信息查阅): each page is written
 * down before it is shown, and the organisation finds it among the accesses to its own.
 */
@Controller
class SealedController {
    static final String ADDRESS = "/desk/sealed";
    private static final int ON_ONE_PAGE = 50;

    private final AccessTrail trail;
    private final SubjectFile file;
    private final SealedLines lines;
    private final OrganisationReader organisations;
    private final Purposes purposes;
    private final Pages pages;

    SealedController(
            AccessTrail trail,
            SubjectFile file,
            SealedLines lines,
            OrganisationReader organisations,
            Purposes purposes,
            Pages pages) {
        this.trail = trail;
        this.file = file;
        this.lines = lines;
        this.organisations = organisations;
        this.purposes = purposes;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View page(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            SealedForm form,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        if (!form.asks()) {
            return page(request, caller, form, null, null, null);
        }
        Optional<Organisation> found = organisations
                .find(form.said(form.organisation()))
                .filter(one -> caller.account().coversRegion(one.data().region()));
        if (found.isEmpty()) {
            Text unknown = Text.of(
                    "登记库中没有此代码的组织，或者不在本账号范围内。",
                    "The register has no organisation of this code within the scope of this account.");
            return page(request, caller, form, unknown, "organisation", null);
        }
        RecordReader.Place place =
                Cursor.read(after, 2).map(SealedController::place).orElse(null);
        try {
            return page(request, caller, form, null, null, answer(caller, found.get(), form, place));
        } catch (ProblemException problem) {
            if (problem.status() != HttpStatus.BAD_REQUEST) {
                throw problem;
            }
            String field = problem.code().equals("PURPOSE_UNKNOWN") ? "purpose" : "caseNumber";
            return page(request, caller, form, problem.detail(), field, null);
        }
    }

    private SealedPage.Answer answer(
            Caller.OfAccount caller, Organisation organisation, SealedForm form, RecordReader.@Nullable Place place) {
        long access = trail.write(caller, form.reason(), Access.to(ReadView.SEALED_RECORDS, organisation.id()));
        List<Long> group = organisations.groupOf(organisation);
        Listing<HeldVersion> found = Listing.of(
                file.page(group, form.shown(), null, place, ON_ONE_PAGE + 1), ON_ONE_PAGE, SealedController::cursor);
        return new SealedPage.Answer(
                organisation,
                access,
                file.counts(group),
                found.items().stream().map(lines::line).toList(),
                found.next() == null ? null : form.address(form.shown(), found.next()));
    }

    private View page(
            HttpServletRequest request,
            Caller.OfAccount caller,
            SealedForm form,
            @Nullable Text problem,
            @Nullable String wrong,
            SealedPage.@Nullable Answer answer) {
        return pages.page(
                problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "checkdesk/audit/sealed.jte",
                new SealedPage(
                        FormToken.of(request),
                        caller.account(),
                        form,
                        purposes.of(caller.account().role()),
                        problem,
                        wrong,
                        answer));
    }

    private static Cursor cursor(HeldVersion last) {
        return Cursor.of(
                last.view().decidedOn().toString(), last.view().recordId().toString());
    }

    private static RecordReader.Place place(Cursor cursor) {
        try {
            return new RecordReader.Place(LocalDate.parse(cursor.part(0)), UUID.fromString(cursor.part(1)));
        } catch (DateTimeParseException | IllegalArgumentException malformed) {
            throw Cursor.bad();
        }
    }
}
