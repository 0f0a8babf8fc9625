package org.zhengxin.organisation;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengxin.foundation.code.OlderNumber;

/**
 * Writes the register of organisations (主体库), a chunk of rows at a time, inside the caller's transaction.
 *
 * <p>Every method expects a transaction at READ COMMITTED. Codes are locked in sorted order within a call; a caller
 * that makes several writing calls in one transaction must be ready to retry after a deadlock.
 */
@Component
public class OrganisationRegister {
    private final OrganisationRefs refs;
    private final MergeLock mergeLock;
    private final ProvisionalOpening provisional;
    private final RegistrationFeed registration;

    OrganisationRegister(
            OrganisationRefs refs, MergeLock mergeLock, ProvisionalOpening provisional, RegistrationFeed registration) {
        this.refs = refs;
        this.mergeLock = mergeLock;
        this.provisional = provisional;
        this.registration = registration;
    }

    /**
     * Keeps merges as they are until the transaction ends (合并关系共享锁).
     *
     * <p>Call it before {@link #resolve} when what is written depends on who is merged with whom.
     */
    public void lockLinksShared() {
        mergeLock.shared();
    }

    /** Finds the organisations of codes (upper case) and of older numbers, with their groups. */
    public Resolution resolve(Collection<String> codes, Collection<OlderNumber> numbers) {
        return refs.resolve(codes, numbers);
    }

    /**
     * Opens organisations that the register does not know as provisional (待确认); safe beside other batches.
     *
     * @return the organisations of all the codes, also of those that somebody else opened meanwhile
     */
    public Resolution openProvisional(Collection<NewOrganisation> organisations, Provenance provenance) {
        return provisional.open(organisations, provenance);
    }

    /**
     * Takes in registration rows (登记信息) in their order.
     *
     * @return one result per row, in the same order
     */
    public List<RegistrationResult> applyRegistration(List<RegistrationRow> rows, Provenance provenance) {
        return registration.apply(rows, provenance);
    }
}
