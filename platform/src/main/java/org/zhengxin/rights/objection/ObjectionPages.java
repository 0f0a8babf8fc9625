package org.zhengxin.rights.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Caller;
import org.zhengxin.organisation.Own;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.cases.Typed;
import org.zhengxin.rights.clock.Procedures;
import org.zhengxin.rights.evidence.CaseVault;

/** Makes the page of a case for whoever looks at it (异议事项页面组成). */
@Component
class ObjectionPages {
    private static final Set<String> SAID = Set.of(
            "filed",
            "routed",
            "answered",
            "decided",
            "paused",
            "resumed",
            "withdrawn",
            "rectified",
            "appealed",
            "appealed-before");

    private final ObjectionViews views;
    private final ObjectionDecision decision;
    private final ObjectionAppeals appeals;
    private final RectificationNotices rectifications;
    private final Procedures procedures;
    private final Agencies agencies;
    private final CaseVault vault;
    private final Clock clock;

    ObjectionPages(
            ObjectionViews views,
            ObjectionDecision decision,
            ObjectionAppeals appeals,
            RectificationNotices rectifications,
            Procedures procedures,
            Agencies agencies,
            CaseVault vault,
            Clock clock) {
        this.views = views;
        this.decision = decision;
        this.appeals = appeals;
        this.rectifications = rectifications;
        this.procedures = procedures;
        this.agencies = agencies;
        this.vault = vault;
        this.clock = clock;
    }

    CasePage of(
            String token,
            @Nullable Own own,
            Caller.OfAccount caller,
            RightsCase found,
            Typed typed,
            @Nullable String said,
            @Nullable String problem) {
        CaseView view = views.of(found);
        Account account = caller.account();
        return new CasePage(
                token,
                own,
                account,
                view,
                decision.mayDecide(view.objection(), caller.actor()),
                appeals.possible(view.objection()),
                rectifications.possible(view.objection()),
                UUID.randomUUID(),
                LocalDate.now(clock),
                procedures.grounds(view.found().kind()),
                view.objection().providerId() == null ? agencies.all() : List.of(),
                vault.limits(),
                typed,
                said != null && SAID.contains(said) ? said : null,
                problem);
    }
}
