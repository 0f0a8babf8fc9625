package org.zhengxin.rights.overview;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.access.Role;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.rights.CasePlace;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.rights.clock.CaseClock;
import org.zhengxin.rights.clock.ClockRules;
import org.zhengxin.rights.clock.Clocks;
import org.zhengxin.rights.clock.Procedures;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Makes the page of one case (事项期限页); that somebody reads it is written down first. */
@Component
class CasePages {
    private final Cases cases;
    private final Clocks clocks;
    private final Procedures procedures;
    private final ClockRules rules;
    private final CaseScope scope;
    private final CaseWords words;
    private final Agencies agencies;
    private final OrganisationReader organisations;
    private final ObjectProvider<CasePlace> places;
    private final AccessTrail trail;
    private final Clock clock;
    private final Pages pages;

    CasePages(
            Cases cases,
            Clocks clocks,
            Procedures procedures,
            ClockRules rules,
            CaseScope scope,
            CaseWords words,
            Agencies agencies,
            OrganisationReader organisations,
            ObjectProvider<CasePlace> places,
            AccessTrail trail,
            Clock clock,
            Pages pages) {
        this.cases = cases;
        this.clocks = clocks;
        this.procedures = procedures;
        this.rules = rules;
        this.scope = scope;
        this.words = words;
        this.agencies = agencies;
        this.organisations = organisations;
        this.places = places;
        this.trail = trail;
        this.clock = clock;
        this.pages = pages;
    }

    View page(
            HttpServletRequest request,
            Caller.OfAccount caller,
            UUID id,
            HttpStatus status,
            @Nullable String problem,
            @Nullable String said) {
        Account account = caller.account();
        RightsCase of =
                cases.find(id).filter(found -> scope.sees(account, found)).orElseThrow(CasePages::notFound);
        trail.write(caller, Reason.atDesk(account.role()), Access.to(ReadView.RECORDS, of.organisationId()));
        CasePage model = new CasePage(
                FormToken.of(request),
                account,
                LocalDate.now(clock),
                of,
                organisations.find(of.organisationId()).orElseThrow(CasePages::notFound),
                agency(of),
                place(of, account),
                clocks.of(id),
                clocks.pauses(id),
                cases.events(id),
                procedures.grounds(of.kind()),
                scope.extend(account, of) ? extensions(clocks.running(id)) : List.of(),
                scope.suspends(account, of),
                words,
                problem,
                said);
        return pages.page(status, "rights/overview/case.jte", model);
    }

    static ProblemException notFound() {
        return new ProblemException(
                "CASE_NOT_FOUND", HttpStatus.NOT_FOUND, Text.of("没有这个事项。", "There is no such case."));
    }

    private @Nullable String agency(RightsCase of) {
        Long id = of.agencyId();
        return id == null ? null : agencies.byId(id).map(Agency::name).orElse(null);
    }

    private @Nullable String place(RightsCase of, Account account) {
        return account.role() == Role.AUDITOR
                ? null
                : places.stream()
                        .filter(place -> place.kinds().contains(of.kind()))
                        .map(place -> place.address(of))
                        .findFirst()
                        .orElse(null);
    }

    private List<CasePage.Extension> extensions(List<CaseClock> running) {
        return running.stream()
                .map(each -> new CasePage.Extension(each, rules.extensions(each.limitId())))
                .filter(each -> !each.grounds().isEmpty())
                .toList();
    }
}
