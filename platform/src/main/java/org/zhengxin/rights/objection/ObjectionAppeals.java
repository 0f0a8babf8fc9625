package org.zhengxin.rights.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.record.ObjectionMarks;
import org.zhengxin.record.RecordView;
import org.zhengxin.record.SubjectFile;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.rights.cases.NewCase;
import org.zhengxin.rights.evidence.CaseVault;

/** Takes appeals in (异议复核): one against the answer to each objection, within its period, decided by another person. */
@Service
class ObjectionAppeals {
    private final Cases cases;
    private final ObjectionStore store;
    private final ObjectionMarks marks;
    private final SubjectFile file;
    private final CaseVault vault;
    private final AdministrativeActs acts;
    private final Clock clock;

    ObjectionAppeals(
            Cases cases,
            ObjectionStore store,
            ObjectionMarks marks,
            SubjectFile file,
            CaseVault vault,
            AdministrativeActs acts,
            Clock clock) {
        this.cases = cases;
        this.store = store;
        this.marks = marks;
        this.file = file;
        this.vault = vault;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * An appeal as somebody files it (申请复核).
     *
     * @param id the id that its case will have
     * @param against the objection
     * @param files staged in the vault under the id
     */
    record Wanted(
            UUID id,
            UUID against,
            String grounds,
            LocalDate receivedOn,
            boolean onPaper,
            List<UUID> files,
            String actor) {}

    /** Tells whether the answer to an objection can be appealed against today. */
    boolean possible(Objection objection) {
        LocalDate until = objection.appealUntil();
        return until != null
                && !LocalDate.now(clock).isAfter(until)
                && store.appealAgainst(objection.caseId()).isEmpty();
    }

    /** Files an appeal; {@code late} is the wrong field once its period is over. */
    @Transactional
    public Filed file(Wanted wanted) {
        if (!ObjectionSteps.isWords(wanted.grounds())) {
            return new Filed.Wrong("grounds");
        }
        Optional<RightsCase> against =
                cases.lock(wanted.against()).filter(each -> each.kind() == CaseKind.OBJECTION && !each.open());
        Optional<Objection> first = against.flatMap(found -> store.find(found.id()));
        if (against.isEmpty() || first.isEmpty()) {
            return new Filed.Unknown();
        }
        Optional<RightsCase> before =
                store.appealAgainst(wanted.against()).flatMap(known -> cases.find(known.caseId()));
        if (before.isPresent()) {
            return before.get().id().equals(wanted.id()) ? new Filed.Done(before.get()) : new Filed.Open(before.get());
        }
        LocalDate until = first.get().appealUntil();
        LocalDate decided = first.get().decidedOn();
        LocalDate received = wanted.receivedOn();
        if (until == null || received.isAfter(until)) {
            return new Filed.Wrong("late");
        }
        if (received.isAfter(LocalDate.now(clock)) || decided != null && received.isBefore(decided)) {
            return new Filed.Wrong("received");
        }
        return new Filed.Done(open(wanted, against.get(), first.get()));
    }

    private RightsCase open(Wanted wanted, RightsCase against, Objection first) {
        RightsCase opened = cases.open(
                wanted.id(),
                new NewCase(
                        CaseKind.APPEAL,
                        against.organisationId(),
                        first.recordId(),
                        against.agencyId(),
                        null,
                        ObjectionDecision.REVIEW,
                        wanted.receivedOn(),
                        null,
                        wanted.actor()));
        UUID record = first.recordId();
        Integer version = record == null
                ? null
                : file.versions(List.of(against.organisationId()), List.of(record)).reversed().stream()
                        .findFirst()
                        .map(latest -> latest.view())
                        .map(RecordView::version)
                        .orElse(first.recordVersion());
        store.insert(new Objection(
                opened.id(),
                first.target(),
                record,
                version,
                first.field(),
                first.mergeId(),
                first.readId(),
                first.providerId(),
                wanted.onPaper(),
                wanted.actor(),
                wanted.receivedOn(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                against.id()));
        vault.write(opened.id(), "grounds", wanted.grounds());
        vault.keep(opened.id(), wanted.files());
        vault.reopened(against.id());
        if (record != null) {
            marks.mark(opened.id(), record, opened.number(), wanted.actor());
        }
        acts.write(wanted.actor(), "OBJECTION_APPEALED", opened.number());
        return opened;
    }
}
