package org.zhengxin.rights.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.record.ObjectionMarks;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.rights.clock.Clocks;
import org.zhengxin.rights.evidence.CaseVault;

/**
 * Decides objections (异议决定): one decision for each, with reasons; what it does to the register, the end of the mark and
 * whom it concerns are in the same transaction.
 */
@Service
class ObjectionDecision {
    static final String REVIEW = "review";
    private static final Set<String> DECIDING = Set.of(ObjectionSteps.PLATFORM, ObjectionSteps.ANSWER, REVIEW);

    private final Cases cases;
    private final Clocks clocks;
    private final ObjectionStore store;
    private final ObjectionEffects effects;
    private final ObjectionMarks marks;
    private final ObjectionNews told;
    private final ObjectionPeriods periods;
    private final CaseVault vault;
    private final AdministrativeActs acts;
    private final Clock clock;

    ObjectionDecision(
            Cases cases,
            Clocks clocks,
            ObjectionStore store,
            ObjectionEffects effects,
            ObjectionMarks marks,
            ObjectionNews told,
            ObjectionPeriods periods,
            CaseVault vault,
            AdministrativeActs acts,
            Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.store = store;
        this.effects = effects;
        this.marks = marks;
        this.told = told;
        this.periods = periods;
        this.vault = vault;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * A decision as somebody makes it (拟作决定).
     *
     * @param seen the record's version that was looked at; null where it is about no record
     */
    record Made(
            Outcome outcome,
            Effect effect,
            String reasons,
            @Nullable Integer seen) {}

    /** Decides; nothing changes unless everything does. */
    @Transactional
    public Acted decide(UUID id, Made made, String actor) {
        Optional<RightsCase> found = lock(id).filter(each -> DECIDING.contains(each.stage()));
        if (found.isEmpty()) {
            return Acted.NOT_OPEN;
        }
        Objection objection = store.find(id).orElseThrow();
        if (!ObjectionSteps.isWords(made.reasons())) {
            return Acted.NO_WORDS;
        }
        if (made.outcome() == Outcome.WITHDRAWN || !fits(objection, made)) {
            return Acted.NOT_FITTING;
        }
        if (!mayDecide(objection, actor)) {
            return Acted.SAME_PERSON;
        }
        Acted effect = effects.apply(objection, made, found.get().number(), actor);
        if (effect != Acted.DONE) {
            return effect;
        }
        vault.write(id, "reasons", made.reasons());
        end(found.get(), objection, made.outcome(), made.effect(), "DECIDED", actor);
        acts.write(actor, "OBJECTION_DECIDED", found.get().number());
        return Acted.DONE;
    }

    /** Ends an objection at the word of the organisation. */
    @Transactional
    public Acted withdraw(UUID id, String actor) {
        Optional<RightsCase> found = lock(id);
        if (found.isEmpty()) {
            return Acted.NOT_OPEN;
        }
        Objection objection = store.find(id).orElseThrow();
        end(found.get(), objection, Outcome.WITHDRAWN, Effect.KEPT, "WITHDRAWN", actor);
        acts.write(actor, "OBJECTION_WITHDRAWN", found.get().number());
        return Acted.DONE;
    }

    /** Tells whether an actor may decide: not about what it entered on paper, and an appeal only if it did not decide before. */
    boolean mayDecide(Objection objection, String actor) {
        boolean own = objection.onPaper() && objection.filedBy().equals(actor);
        boolean before = objection.appealOf() != null
                && store.find(objection.appealOf())
                        .map(first -> actor.equals(first.decidedBy()))
                        .orElse(false);
        return !own && !before;
    }

    private static boolean fits(Objection objection, Made made) {
        List<Effect> possible = made.outcome().upheld() ? Effect.ofUpheld(objection.target()) : List.of(Effect.KEPT);
        return possible.contains(made.effect());
    }

    private void end(
            RightsCase found, Objection objection, Outcome outcome, Effect effect, String event, String actor) {
        LocalDate today = LocalDate.now(clock);
        marks.close(found.id(), outcome.upheld(), found.number(), actor);
        RightsCase closed = cases.close(found, event, outcome.name(), actor);
        boolean onTime = clocks.of(found.id()).stream().noneMatch(each -> each.late(today));
        boolean appealable = found.kind() == CaseKind.OBJECTION
                && (outcome == Outcome.REJECTED || outcome == Outcome.UPHELD_IN_PART);
        store.decided(
                found.id(),
                new ObjectionStore.Decision(
                        outcome,
                        effect,
                        actor,
                        today,
                        periods.workingDays(objection.receivedOn(), today, clocks.pauses(found.id())),
                        onTime,
                        appealable ? periods.appealUntil(today) : null));
        if (outcome.upheld() && objection.recordId() != null) {
            told.tell(closed, objection);
        }
        vault.closed(found.id(), today);
        if (objection.appealOf() != null) {
            vault.closed(objection.appealOf(), today);
        }
    }

    private Optional<RightsCase> lock(UUID id) {
        return cases.lock(id)
                .filter(each -> each.kind() == CaseKind.OBJECTION || each.kind() == CaseKind.APPEAL)
                .filter(RightsCase::open);
    }
}
