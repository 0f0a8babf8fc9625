package org.zhengxin.rights.overview;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Role;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.CaseOwner;
import org.zhengxin.rights.RightsCase;

/** Whose cases somebody sees, and what they may do about clocks (事项范围). */
@Component
class CaseScope {
    private static final Set<CaseKind> ELSEWHERE =
            Set.of(CaseKind.OBJECTION, CaseKind.APPEAL, CaseKind.RECTIFICATION, CaseKind.TALK, CaseKind.NOTICE);

    private final Agencies agencies;

    CaseScope(Agencies agencies) {
        this.agencies = agencies;
    }

    /** Tells whether a case is within an account's scope; one without an agency is the city's. */
    boolean sees(Account account, RightsCase of) {
        Long agency = of.agencyId();
        if (agency == null) {
            return !account.role().isOfAgency() && account.region() == null;
        }
        return agencies.byId(agency)
                .map(account::covers)
                .orElse(account.region() == null && !account.role().isOfAgency());
    }

    /**
     * Tells whether an account may suspend clocks here: the office, and the agency while it owes the next act. Objections are
     * suspended on their own page, with reasons that are kept; terms that an authority set are not suspended at all.
     */
    boolean suspends(Account account, RightsCase of) {
        return of.open()
                && !ELSEWHERE.contains(of.kind())
                && sees(account, of)
                && (account.role() == Role.OFFICE || (account.role().isOfAgency() && of.owner() == CaseOwner.AGENCY));
    }

    /** Tells whether an account may extend clocks: the office alone. */
    boolean extend(Account account, RightsCase of) {
        return of.open() && account.role() == Role.OFFICE && sees(account, of);
    }
}
