package org.zhengxin.rights.repair;

import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Role;
import org.zhengxin.record.RepairStanding;
import org.zhengxin.rights.RightsCase;

/** Tells who repairs a record: who decided it (谁认定、谁修复). */
@Component
class RepairAgencies {
    private final Agencies agencies;

    RepairAgencies(Agencies agencies) {
        this.agencies = agencies;
    }

    /**
     * Returns the agency before which an application comes: the deciding authority or its successor, else one that delivers
     * its decisions, the record's provider first. Empty if none of them is known here: then the office decides, upon the
     * authority's written word.
     */
    Optional<Agency> of(RepairStanding record) {
        return agencies.all().stream()
                .filter(agency -> agencies.authorityKeys(agency).contains(record.authorityKey()))
                .min(Comparator.comparing((Agency agency) -> !itself(agency, record))
                        .thenComparing(agency -> record.agencyId() == null || agency.id() != record.agencyId())
                        .thenComparing(Agency::id));
    }

    private boolean itself(Agency agency, RepairStanding record) {
        return agencies.authorityKey(agency.code(), agency.name()).equals(record.authorityKey());
    }

    /** Returns the agency of a case; empty where the office decides. */
    Optional<Agency> of(RightsCase repair) {
        return repair.agencyId() == null ? Optional.empty() : agencies.byId(repair.agencyId());
    }

    /** Tells whether an account may see a case. */
    boolean maySee(Account account, RightsCase repair) {
        Optional<Agency> agency = of(repair);
        return switch (account.role()) {
            case OFFICE ->
                account.region() == null || agency.filter(account::covers).isPresent();
            case CLERK, REVIEWER -> agency.filter(account::covers).isPresent();
            case ORGANISATION, OFFICER, AUDITOR, EVERYONE, AGENCY, MACHINE, RECIPIENT, OPERATOR -> false;
        };
    }

    /** Tells whether an account may propose a decision. */
    boolean mayPrepare(Account account, RightsCase repair) {
        return maySee(account, repair) && (repair.agencyId() == null) == (account.role() == Role.OFFICE);
    }

    /** Tells whether an account may approve a decision that another proposed. */
    boolean mayApprove(Account account, RightsCase repair) {
        return mayPrepare(account, repair) && account.role() != Role.CLERK;
    }
}
