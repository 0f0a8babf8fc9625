package org.zhengxin.rights.repair;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.access.Agency;
import org.zhengxin.organisation.Own;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.RepairStanding;
import org.zhengxin.record.Repairs;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.rights.cases.NewCase;
import org.zhengxin.rights.evidence.CaseVault;

/** Takes applications for credit repair in (信用修复申请受理), and lets their organisation take them back. */
@Service
class RepairApplications {
    static final String PLEDGE = "pledge";
    static final String STATEMENT = "statement";

    private final Repairs repairs;
    private final RepairEligibility eligibility;
    private final RepairAgencies agencies;
    private final RepairApplicationRows rows;
    private final Cases cases;
    private final CaseVault vault;
    private final RecordReader records;
    private final AdministrativeActs acts;

    RepairApplications(
            Repairs repairs,
            RepairEligibility eligibility,
            RepairAgencies agencies,
            RepairApplicationRows rows,
            Cases cases,
            CaseVault vault,
            RecordReader records,
            AdministrativeActs acts) {
        this.repairs = repairs;
        this.eligibility = eligibility;
        this.agencies = agencies;
        this.rows = rows;
        this.cases = cases;
        this.vault = vault;
        this.records = records;
        this.acts = acts;
    }

    /** What became of an application. */
    sealed interface Result {
        /** It was taken in. */
        record Taken(RightsCase opened) implements Result {}

        /** Another one about the same record waits. */
        record Open(RightsCase other) implements Result {}

        /** The record cannot be repaired, or not yet. */
        record NotPossible(RepairOutlook outlook) implements Result {}

        /** A refused one said that it can be made again from a day on. */
        record NotAgainBefore(LocalDate day) implements Result {}
    }

    /**
     * What an organisation sends (申请内容).
     *
     * @param vault the id under which the case vault keeps what is sent; the files were staged under it
     * @param documents which document each file is
     * @param statement what it says beside; may be empty
     */
    record Wanted(
            UUID vault,
            UUID record,
            Map<UUID, String> documents,
            RepairPledge pledge,
            String statement,
            boolean announce) {}

    /**
     * Takes an application in, in the caller's transaction.
     *
     * @throws DuplicateKeyException if another about the same record was taken in at the same moment
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Result apply(Own own, Wanted wanted) {
        RepairStanding record = repairs.standing(wanted.record()).orElseThrow();
        repairs.lock(List.of(record));
        List<RightsCase> open = cases.openOn(wanted.record(), List.of(CaseKind.REPAIR));
        if (!open.isEmpty()) {
            return new Result.Open(open.getFirst());
        }
        LocalDate today = records.today();
        RepairStanding standing = repairs.standing(wanted.record()).orElseThrow();
        RepairOutlook outlook = eligibility.of(standing, today, given(wanted));
        if (!outlook.open() || !outlook.missing().isEmpty()) {
            return new Result.NotPossible(outlook);
        }
        Optional<LocalDate> again = rows.latest(wanted.record())
                .filter(latest -> latest.decision() == RepairApplication.Decision.REFUSED)
                .map(RepairApplication::againFrom)
                .filter(today::isBefore);
        if (again.isPresent()) {
            return new Result.NotAgainBefore(again.get());
        }
        return new Result.Taken(open(own, standing, wanted, today));
    }

    private RightsCase open(Own own, RepairStanding record, Wanted wanted, LocalDate today) {
        Optional<Agency> agency = agencies.of(record);
        String actor = own.caller().actor();
        RightsCase opened = cases.open(new NewCase(
                CaseKind.REPAIR,
                record.organisationId(),
                record.recordId(),
                agency.map(Agency::id).orElse(null),
                agency.map(Agency::region).orElse(null),
                "authority",
                today,
                null,
                actor));
        rows.add(
                opened.id(),
                wanted.vault(),
                record.organisationId(),
                record.recordId(),
                wanted.announce(),
                new RepairApplicationRows.Signed(
                        wanted.pledge().sha256(), actor, own.account().function()));
        vault.write(wanted.vault(), PLEDGE, wanted.pledge().text());
        if (!wanted.statement().isEmpty()) {
            vault.write(wanted.vault(), STATEMENT, wanted.statement());
        }
        vault.keep(wanted.vault(), wanted.documents().keySet());
        wanted.documents().forEach((file, document) -> rows.addDocument(opened.id(), file, document));
        acts.write(actor, "REPAIR_APPLIED", "case:" + opened.number());
        return opened;
    }

    /** Takes an application back at its organisation's word; false if it has been decided. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withdraw(Own own, UUID caseId) {
        RightsCase held = cases.lock(caseId).orElseThrow();
        if (!held.open()) {
            return false;
        }
        String actor = own.caller().actor();
        rows.decide(caseId, RepairApplication.Decision.WITHDRAWN, actor);
        cases.close(held, "WITHDRAWN", RepairApplication.Decision.WITHDRAWN.name(), actor);
        vault.closed(rows.find(caseId).orElseThrow().vaultId(), records.today());
        acts.write(actor, "REPAIR_WITHDRAWN", "case:" + held.number());
        return true;
    }

    private static Set<String> given(Wanted wanted) {
        Set<String> given = new HashSet<>(wanted.documents().values());
        given.add(PLEDGE);
        return given;
    }
}
