package org.zhengxin.rights.why;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Caller;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.FormToken;
import org.zhengxin.access.Role;
import org.zhengxin.organisation.Holdings;
import org.zhengxin.record.RecordGround;
import org.zhengxin.record.RecordGrounds;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;
import org.zhengxin.web.Pages;

/**
 * Answers the same for hidden and sealed records (本组织、提供单位和信用办的公示依据说明): to the organisation itself, the agency
 * that provides the record, the office and the auditor. To anybody else the record does not exist.
 */
@Controller
class DeskWhyController {
    private static final String ADDRESS = "/desk/why/{id}";

    private final RecordGrounds grounds;
    private final WhyReader reader;
    private final Holdings holdings;
    private final Agencies agencies;
    private final AccessTrail trail;
    private final Pages pages;

    DeskWhyController(
            RecordGrounds grounds,
            WhyReader reader,
            Holdings holdings,
            Agencies agencies,
            AccessTrail trail,
            Pages pages) {
        this.grounds = grounds;
        this.reader = reader;
        this.holdings = holdings;
        this.agencies = agencies;
        this.trail = trail;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View page(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") String id) {
        Account account = caller.account();
        RecordGround ground = WhyController.uuid(id)
                .flatMap(grounds::find)
                .filter(found -> mayRead(caller, found))
                .orElseThrow(WhyController::notFound);
        trail.write(
                caller,
                Reason.atDesk(account.role()),
                Access.to(
                                account.role() == Role.ORGANISATION ? ReadView.OWN_FILE : ReadView.RECORDS,
                                ground.view().organisationId())
                        .of(List.of(ground.view().recordId())));
        return pages.page(
                "rights/why/why.jte", new WhyPage(reader.explain(ground, true), account, FormToken.of(request)));
    }

    private boolean mayRead(Caller.OfAccount caller, RecordGround ground) {
        Account account = caller.account();
        return switch (account.role()) {
            case ORGANISATION ->
                holdings.find(caller)
                        .filter(own -> own.group().contains(ground.view().organisationId()))
                        .isPresent();
            case CLERK, REVIEWER, OFFICE, AUDITOR ->
                account.region() == null && !account.role().isOfAgency() || ofAgency(account, ground);
            case OFFICER, EVERYONE, AGENCY, MACHINE, RECIPIENT, OPERATOR -> false;
        };
    }

    private boolean ofAgency(Account account, RecordGround ground) {
        return Optional.ofNullable(ground.view().agencyId())
                .flatMap(agencies::byId)
                .filter(account::covers)
                .isPresent();
    }

    @Bean
    static EndpointRule deskWhyRule() {
        return EndpointRule.allow(ADDRESS, Role.ORGANISATION, Role.CLERK, Role.REVIEWER, Role.OFFICE, Role.AUDITOR);
    }
}
