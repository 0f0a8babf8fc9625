package org.zhengxin.rights.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.rights.cases.Step;
import org.zhengxin.rights.clock.Clocks;
import org.zhengxin.rights.clock.Procedures;
import org.zhengxin.rights.evidence.CaseVault;

/**
 * Moves objections on until they are decided (异议办理): asks the provider, takes its answer in, suspends the clock. Who may, the
 * caller has checked; that a step fits where the case stands is checked here, under the case's lock.
 */
@Service
class ObjectionSteps {
    static final String PLATFORM = "platform";
    static final String PROVIDER = "provider";
    static final String ANSWER = "answer";

    private final Cases cases;
    private final Clocks clocks;
    private final Procedures procedures;
    private final ObjectionStore store;
    private final ObjectionCorrections corrections;
    private final CaseVault vault;
    private final AdministrativeActs acts;
    private final Clock clock;

    ObjectionSteps(
            Cases cases,
            Clocks clocks,
            Procedures procedures,
            ObjectionStore store,
            ObjectionCorrections corrections,
            CaseVault vault,
            AdministrativeActs acts,
            Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.procedures = procedures;
        this.store = store;
        this.corrections = corrections;
        this.vault = vault;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Asks the provider: its part of the time limit begins.
     *
     * @param chosen the agency to be asked where the objection names no provider; null otherwise
     * @param words what it is asked or told to do; may be empty
     */
    @Transactional
    public Acted route(UUID id, @Nullable Long chosen, String words, String actor) {
        Optional<RightsCase> found = open(id, Set.of(PLATFORM));
        if (found.isEmpty()) {
            return Acted.NOT_OPEN;
        }
        Long provider = store.find(id).orElseThrow().providerId();
        Long agency = provider == null ? chosen : provider;
        if (agency == null) {
            return Acted.NO_PROVIDER;
        }
        if (words.length() > ObjectionFiling.LONGEST) {
            return Acted.NO_WORDS;
        }
        if (!words.isBlank()) {
            vault.write(id, "question", words);
        }
        cases.advance(found.get(), new Step("ROUTED", PROVIDER, agency, null, actor));
        acts.write(actor, "OBJECTION_ROUTED", found.get().number());
        return Acted.DONE;
    }

    /** Takes the provider's answer in. */
    @Transactional
    public Acted answer(UUID id, long agency, ProviderAnswer answer, String words, String actor) {
        Optional<RightsCase> found =
                open(id, Set.of(PROVIDER)).filter(each -> Long.valueOf(agency).equals(each.agencyId()));
        if (found.isEmpty()) {
            return Acted.NOT_OPEN;
        }
        if (!isWords(words)) {
            return Acted.NO_WORDS;
        }
        Objection objection = store.find(id).orElseThrow();
        if (!ProviderAnswer.about(objection.target()).contains(answer)) {
            return Acted.NOT_FITTING;
        }
        if (answer == ProviderAnswer.CORRECTED && !corrected(objection)) {
            return Acted.NOT_CORRECTED;
        }
        vault.write(id, "answer", words);
        store.answered(id, answer, actor);
        cases.advance(found.get(), new Step("ANSWERED", ANSWER, null, null, actor));
        acts.write(actor, "OBJECTION_ANSWERED", found.get().number());
        return Acted.DONE;
    }

    /** Suspends the clocks, for a test or an expert review. */
    @Transactional
    public Acted pause(UUID id, LocalDate from, String ground, String words, String actor) {
        Optional<RightsCase> found = open(id, Set.of(PLATFORM, PROVIDER, ANSWER, ObjectionDecision.REVIEW));
        boolean paused = clocks.pauses(id).stream().anyMatch(pause -> pause.until() == null);
        if (found.isEmpty() || paused) {
            return Acted.NOT_OPEN;
        }
        if (!isWords(words)) {
            return Acted.NO_WORDS;
        }
        if (procedures.grounds(found.get().kind()).stream()
                .noneMatch(each -> each.id().equals(ground))) {
            return Acted.NOT_FITTING;
        }
        if (from.isBefore(found.get().beganOn())
                || from.isAfter(LocalDate.now(clock).plusDays(1))) {
            return Acted.WRONG_DAY;
        }
        vault.write(id, "pause-" + clocks.pauses(id).size(), words);
        clocks.pause(found.get(), from, ground, actor);
        cases.note(found.get(), "PAUSED", actor);
        acts.write(actor, "OBJECTION_PAUSED", found.get().number());
        return Acted.DONE;
    }

    /** Ends the suspension; the given day is the last that is not counted. */
    @Transactional
    public Acted resume(UUID id, LocalDate until, String actor) {
        Optional<RightsCase> found = open(id, Set.of(PLATFORM, PROVIDER, ANSWER, ObjectionDecision.REVIEW));
        Optional<LocalDate> since = clocks.pauses(id).stream()
                .filter(pause -> pause.until() == null)
                .map(pause -> pause.from())
                .findFirst();
        if (found.isEmpty() || since.isEmpty()) {
            return Acted.NOT_OPEN;
        }
        if (until.isBefore(since.get()) || until.isAfter(LocalDate.now(clock))) {
            return Acted.WRONG_DAY;
        }
        clocks.resume(found.get(), until, actor);
        cases.note(found.get(), "RESUMED", actor);
        acts.write(actor, "OBJECTION_RESUMED", found.get().number());
        return Acted.DONE;
    }

    /** Tells whether the record that an objection is about has been corrected since. */
    boolean corrected(Objection objection) {
        UUID record = objection.recordId();
        Integer version = objection.recordVersion();
        return record != null && version != null && corrections.since(record, version);
    }

    private Optional<RightsCase> open(UUID id, Set<String> stages) {
        return cases.lock(id)
                .filter(each -> each.kind() == CaseKind.OBJECTION || each.kind() == CaseKind.APPEAL)
                .filter(each -> each.open() && stages.contains(each.stage()));
    }

    static boolean isWords(String words) {
        return !words.isBlank() && words.length() <= ObjectionFiling.LONGEST;
    }
}
