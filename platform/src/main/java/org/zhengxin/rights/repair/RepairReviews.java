package org.zhengxin.rights.repair;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.access.Caller;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.RepairProcedure;
import org.zhengxin.catalog.RepairRule;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.RepairGround;
import org.zhengxin.record.Repairs;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.rights.cases.Step;
import org.zhengxin.rights.evidence.CaseVault;
import org.zhengxin.rights.repair.RepairApplication.Decision;
import org.zhengxin.rights.repair.RepairApplication.Proposal;

/**
 * Decides about applications for credit repair, under four eyes (信用修复审核): one person proposes, another approves, and with
 * the approval the record ends, in one transaction. Who may, and for whom, is checked here.
 */
@Service
class RepairReviews {
    private static final String AUTHORITY = "authority";
    private static final String APPROVAL = "approval";
    private static final int CODE_BYTES = 16;

    private final RepairAgencies agencies;
    private final RepairApplicationRows rows;
    private final Repairs repairs;
    private final Cases cases;
    private final CaseVault vault;
    private final Catalogue catalogue;
    private final RecordReader records;
    private final AdministrativeActs acts;
    private final SecureRandom random = new SecureRandom();

    RepairReviews(
            RepairAgencies agencies,
            RepairApplicationRows rows,
            Repairs repairs,
            Cases cases,
            CaseVault vault,
            Catalogue catalogue,
            RecordReader records,
            AdministrativeActs acts) {
        this.agencies = agencies;
        this.rows = rows;
        this.repairs = repairs;
        this.cases = cases;
        this.vault = vault;
        this.catalogue = catalogue;
        this.records = records;
        this.acts = acts;
    }

    /** What became of a step (办理结果). Their names end keys of messages. */
    enum Result {
        /** It was done. */
        DONE,
        /** There is no such case for this account. */
        UNKNOWN,
        /** The account may not take this step. */
        NOT_ALLOWED,
        /** Who proposed cannot be who approves. */
        SAME_PERSON,
        /** Somebody did it before. */
        NOT_OPEN,
        /** A refusal gives no reasons, or a day for the next application that has passed. */
        NO_REASONS,
        /** The record had ended meanwhile; the case is closed. */
        OVERTAKEN
    }

    /** What the first person proposes. */
    record Proposed(
            Proposal proposal, String reasons, @Nullable LocalDate againFrom) {}

    private record Held(RightsCase known, RepairApplication application) {}

    /** Proposes a decision; nothing changes for the record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Result prepare(Caller.OfAccount caller, UUID id, Proposed proposed) {
        Optional<Held> found = lock(caller, id);
        if (found.isEmpty()) {
            return Result.UNKNOWN;
        }
        Held held = found.get();
        if (!agencies.mayPrepare(caller.account(), held.known())) {
            return Result.NOT_ALLOWED;
        }
        if (!held.known().open() || !held.known().stage().equals(AUTHORITY)) {
            return Result.NOT_OPEN;
        }
        boolean refuses = proposed.proposal() == Proposal.REFUSE;
        LocalDate again = refuses ? proposed.againFrom() : null;
        if (refuses && (proposed.reasons().isBlank() || (again != null && !again.isAfter(records.today())))) {
            return Result.NO_REASONS;
        }
        rows.prepare(id, proposed.proposal(), again, caller.actor());
        if (!proposed.reasons().isBlank()) {
            vault.write(held.application().vaultId(), held.application().reasonsName(), proposed.reasons());
        }
        cases.advance(held.known(), new Step("PREPARED", APPROVAL, null, null, caller.actor()));
        acts.write(
                caller.actor(),
                refuses ? "REPAIR_REFUSAL_PREPARED" : "REPAIR_PREPARED",
                "case:" + held.known().number());
        return Result.DONE;
    }

    /** Gives a proposal back to be made anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Result giveBack(Caller.OfAccount caller, UUID id) {
        return asSecond(caller, id, held -> {
            rows.giveBack(id);
            cases.advance(held.known(), new Step("GIVEN_BACK", AUTHORITY, null, null, caller.actor()));
            acts.write(
                    caller.actor(), "REPAIR_GIVEN_BACK", "case:" + held.known().number());
            return Result.DONE;
        });
    }

    /** Approves a proposal: an acceptance repairs the record at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Result approve(Caller.OfAccount caller, UUID id) {
        return asSecond(caller, id, held -> {
            if (held.application().proposal() == Proposal.REFUSE) {
                close(held, Decision.REFUSED, caller.actor());
                acts.write(
                        caller.actor(), "REPAIR_REFUSED", "case:" + held.known().number());
                return Result.DONE;
            }
            return accept(caller, held);
        });
    }

    private Result accept(Caller.OfAccount caller, Held held) {
        RepairProcedure procedure = procedure(held);
        LocalDate today = records.today();
        Repairs.Result result = repairs.repair(
                held.application().recordId(),
                procedure.closes(),
                new RepairGround(RepairGround.Source.HERE, held.known().number(), today),
                caller.actor(),
                null);
        if (result != Repairs.Result.DONE) {
            close(held, Decision.OVERTAKEN, caller.actor());
            acts.write(
                    caller.actor(), "REPAIR_OVERTAKEN", "case:" + held.known().number());
            return Result.OVERTAKEN;
        }
        close(held, Decision.ACCEPTED, caller.actor());
        rows.accepted(
                held.application().caseId(),
                letterCode(),
                held.application().announce() ? today.plus(procedure.announced()) : null);
        acts.write(caller.actor(), "REPAIR_ACCEPTED", "case:" + held.known().number());
        return Result.DONE;
    }

    /** The rule of the day of application decides, also if another has begun since. */
    private RepairProcedure procedure(Held held) {
        return repairs.standing(held.application().recordId())
                .flatMap(record ->
                        catalogue.repair(record.kind(), held.application().appliedOn()))
                .map(RepairRule::procedure)
                .orElseThrow();
    }

    private void close(Held held, Decision decision, String actor) {
        rows.decide(held.application().caseId(), decision, actor);
        cases.close(held.known(), decision.name(), decision.name(), actor);
        vault.closed(held.application().vaultId(), records.today());
    }

    private Result asSecond(Caller.OfAccount caller, UUID id, Function<Held, Result> step) {
        Optional<Held> found = lock(caller, id);
        if (found.isEmpty()) {
            return Result.UNKNOWN;
        }
        Held held = found.get();
        if (!agencies.mayApprove(caller.account(), held.known())) {
            return Result.NOT_ALLOWED;
        }
        if (!held.known().open() || held.application().proposal() == null) {
            return Result.NOT_OPEN;
        }
        return caller.actor().equals(held.application().preparedBy()) ? Result.SAME_PERSON : step.apply(held);
    }

    private Optional<Held> lock(Caller.OfAccount caller, UUID id) {
        return cases.lock(id)
                .filter(known -> agencies.maySee(caller.account(), known))
                .flatMap(known -> rows.find(id).map(application -> new Held(known, application)));
    }

    private String letterCode() {
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
