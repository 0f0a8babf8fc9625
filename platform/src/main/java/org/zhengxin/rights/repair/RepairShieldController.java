package org.zhengxin.rights.repair;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Account;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.access.Role;
import org.zhengxin.catalog.Basis;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.record.RecordReader;
import org.zhengxin.rights.cases.SoundText;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Where the city's office prepares that an organisation under a reorganisation plan is shielded (重整信用保护). */
@Controller
class RepairShieldController {
    private static final String PLACE = "/desk/repairs/shield";
    private static final int LONGEST = 200;

    private final RepairShield shield;
    private final OrganisationReader organisations;
    private final RecordReader records;
    private final AccessTrail trail;
    private final TransactionTemplate transaction;
    private final Pages pages;

    RepairShieldController(
            RepairShield shield,
            OrganisationReader organisations,
            RecordReader records,
            AccessTrail trail,
            TransactionTemplate transaction,
            Pages pages) {
        this.shield = shield;
        this.organisations = organisations;
        this.records = records;
        this.trail = trail;
        this.transaction = transaction;
        this.pages = pages;
    }

    /** What was typed, and what became of it. */
    record ShieldPage(
            String token,
            Account account,
            List<Basis> bases,
            String organisation,
            String ruling,
            String until,
            @Nullable String problem,
            @Nullable Integer prepared) {}

    @GetMapping(PLACE)
    View form(HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller) {
        return page(request, HttpStatus.OK, office(caller), "", "", "", null, null);
    }

    @PostMapping(PLACE)
    View prepare(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "organisation", defaultValue = "") String code,
            @RequestParam(name = "ruling", defaultValue = "") String ruling,
            @RequestParam(name = "until", defaultValue = "") String until) {
        Account account = office(caller);
        Optional<Organisation> organisation = code.isBlank() ? Optional.empty() : organisations.find(code.strip());
        @Nullable LocalDate day = day(until);
        String problem = organisation.isEmpty() ? "organisation" : wrong(ruling, day);
        if (problem != null) {
            return page(request, HttpStatus.UNPROCESSABLE_CONTENT, account, code, ruling, until, problem, null);
        }
        Organisation found = organisation.orElseThrow();
        trail.write(caller, Reason.upkeep(), Access.to(ReadView.RECORDS, found.id()));
        int prepared = Objects.requireNonNull(transaction.execute(status -> shield.prepare(
                organisations.groupOf(found), ruling.strip(), Objects.requireNonNull(day), caller.actor())));
        return page(request, HttpStatus.OK, account, "", "", "", null, prepared);
    }

    private @Nullable String wrong(String ruling, @Nullable LocalDate day) {
        if (ruling.isBlank() || ruling.length() > LONGEST || !SoundText.unnamed(ruling)) {
            return "ruling";
        }
        return day == null || !day.isAfter(records.today()) ? "until" : null;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException wrong) {
            return null;
        }
    }

    private static Account office(Caller.OfAccount caller) {
        if (caller.account().role() != Role.OFFICE || caller.account().region() != null) {
            throw new ProblemException(
                    "FORBIDDEN", HttpStatus.FORBIDDEN, Text.of("此处由市级信用办办理。", "This is for the city's office alone."));
        }
        return caller.account();
    }

    private View page(
            HttpServletRequest request,
            HttpStatus status,
            Account account,
            String organisation,
            String ruling,
            String until,
            @Nullable String problem,
            @Nullable Integer prepared) {
        return pages.page(
                status,
                "rights/repair/shield.jte",
                new ShieldPage(
                        FormToken.of(request),
                        account,
                        shield.bases(),
                        organisation,
                        ruling,
                        until,
                        problem,
                        prepared));
    }
}
