package org.zhengxin.rights.annulment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.record.ProviderActs;
import org.zhengxin.record.RecordGround;
import org.zhengxin.record.RecordGrounds;
import org.zhengxin.record.Releases;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.rights.cases.NewCase;
import org.zhengxin.rights.clock.CaseClock;
import org.zhengxin.rights.clock.Clocks;

/**
 * Carries out annulments on the documents of courts and review authorities (依外部文书撤销), under four eyes: one person prepares,
 * another approves, and the record is taken down in the same transaction. The clock of the case runs from the day on which
 * the document was received.
 */
@Service
class OfficeAnnulments {
    private static final String STAGE = "carry-out";

    private final RecordGrounds grounds;
    private final OfficeAnnulmentRows rows;
    private final ProviderActs records;
    private final OrganisationReader organisations;
    private final Cases cases;
    private final Clocks clocks;
    private final AdministrativeActs acts;

    OfficeAnnulments(
            RecordGrounds grounds,
            OfficeAnnulmentRows rows,
            ProviderActs records,
            OrganisationReader organisations,
            Cases cases,
            Clocks clocks,
            AdministrativeActs acts) {
        this.grounds = grounds;
        this.rows = rows;
        this.records = records;
        this.organisations = organisations;
        this.cases = cases;
        this.clocks = clocks;
        this.acts = acts;
    }

    /** What became of a step; all but {@code DONE} change nothing. */
    enum Result {
        DONE,
        UNKNOWN,
        ALREADY,
        NOT_OPEN,
        SAME_PERSON,
        ENDED_BEFORE,
        CHANGED
    }

    /** Prepares one; nothing changes until another person approves it. */
    @Transactional
    Result prepare(AnnulmentForm.Sound form, String actor) {
        RecordGround ground = grounds.find(form.record()).orElse(null);
        if (ground == null) {
            return Result.UNKNOWN;
        }
        if (ground.view().change().closes()) {
            return Result.ENDED_BEFORE;
        }
        if (ground.view().version() != form.version()) {
            return Result.CHANGED;
        }
        if (rows.open(form.record())) {
            return Result.ALREADY;
        }
        long organisation = ground.view().organisationId();
        RightsCase opened = cases.open(new NewCase(
                CaseKind.ANNULMENT,
                organisation,
                form.record(),
                ground.view().agencyId(),
                region(organisation),
                STAGE,
                form.receivedOn(),
                null,
                actor));
        long id = rows.add(
                opened.id(), organisation, form.record(), form.version(), form.reason(), form.receivedOn(), actor);
        acts.write(actor, "ANNULMENT_PREPARE", "annulment:" + id);
        return Result.DONE;
    }

    /** Approves one: the record is taken down at once. */
    @Transactional
    Result approve(long id, String actor) {
        OfficeAnnulment annulment = rows.lock(id).orElse(null);
        Result possible = possible(annulment, actor);
        if (possible != Result.DONE || annulment == null) {
            return possible;
        }
        Result ended = switch (records.annulByOrder(
                new Releases.Seen(annulment.recordId(), annulment.version()), annulment.reason(), actor)) {
            case DONE -> Result.DONE;
            case ENDED_BEFORE -> Result.ENDED_BEFORE;
            case CHANGED -> Result.CHANGED;
            case UNKNOWN -> Result.UNKNOWN;
        };
        if (ended == Result.DONE) {
            decide(annulment, true, actor);
        }
        return ended;
    }

    /** Refuses one; the record stays as it is. */
    @Transactional
    Result refuse(long id, String actor) {
        OfficeAnnulment annulment = rows.lock(id).orElse(null);
        Result possible = possible(annulment, actor);
        if (possible == Result.DONE && annulment != null) {
            decide(annulment, false, actor);
        }
        return possible;
    }

    List<OfficeAnnulment> before(long id, int limit) {
        return rows.before(id, limit);
    }

    /** Returns the clock by which it is to be carried out; stopped once it is decided. */
    Optional<CaseClock> clock(OfficeAnnulment annulment) {
        return clocks.of(annulment.caseId()).stream().findFirst();
    }

    private static Result possible(@Nullable OfficeAnnulment annulment, String actor) {
        if (annulment == null) {
            return Result.UNKNOWN;
        }
        if (!annulment.open()) {
            return Result.NOT_OPEN;
        }
        return annulment.preparedBy().equals(actor) ? Result.SAME_PERSON : Result.DONE;
    }

    private void decide(OfficeAnnulment annulment, boolean approved, String actor) {
        rows.decide(annulment.id(), approved, actor);
        String outcome = approved ? "ANNULLED" : "REFUSED";
        cases.lock(annulment.caseId())
                .filter(RightsCase::open)
                .ifPresent(open -> cases.close(open, approved ? "CARRIED_OUT" : "REFUSED", outcome, actor));
        acts.write(actor, approved ? "ANNULMENT_APPROVE" : "ANNULMENT_REFUSE", "annulment:" + annulment.id());
    }

    private @Nullable String region(long organisation) {
        return organisations
                .find(organisation)
                .map(found -> found.data().region())
                .orElse(null);
    }
}
