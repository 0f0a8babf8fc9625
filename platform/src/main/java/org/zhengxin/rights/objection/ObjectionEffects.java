package org.zhengxin.rights.objection;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.organisation.OrganisationMerges;
import org.zhengxin.organisation.UndoResult;
import org.zhengxin.record.Deferrals;
import org.zhengxin.record.EndReason;
import org.zhengxin.record.ProviderActs;
import org.zhengxin.record.RecordView;
import org.zhengxin.record.Releases;

/** Does to the register what a decision says (执行异议决定), by the services that always do so; in the decision's transaction. */
@Component
class ObjectionEffects {
    private final Deferrals records;
    private final ProviderActs provider;
    private final OrganisationMerges merges;
    private final ObjectionSteps steps;

    ObjectionEffects(Deferrals records, ProviderActs provider, OrganisationMerges merges, ObjectionSteps steps) {
        this.records = records;
        this.provider = provider;
        this.merges = merges;
        this.steps = steps;
    }

    Acted apply(Objection objection, ObjectionDecision.Made made, String number, String actor) {
        return switch (made.effect()) {
            case CORRECTED -> steps.corrected(objection) ? Acted.DONE : Acted.NOT_CORRECTED;
            case TAKEN_DOWN -> takeDown(objection, made.seen(), number, actor);
            case UNDONE -> undo(objection, number, actor);
            case KEPT, NOTED -> Acted.DONE;
        };
    }

    private Acted takeDown(Objection objection, @Nullable Integer seen, String number, String actor) {
        UUID record = objection.recordId();
        Optional<RecordView> current = record == null ? Optional.empty() : records.find(record);
        if (record == null || current.isEmpty()) {
            return Acted.NOT_FITTING;
        }
        if (current.get().change().closes()) {
            return Acted.DONE;
        }
        Long agency = current.get().agencyId();
        if (agency == null || seen == null || seen != current.get().version()) {
            return agency == null ? Acted.NO_PROVIDER : Acted.CHANGED;
        }
        EndReason.Ground ground = objection.target() == ObjectionTarget.ASSIGNMENT
                ? EndReason.Ground.WRONG_ORGANISATION
                : EndReason.Ground.OTHER;
        EndReason reason = new EndReason(ground, null, null, number);
        return switch (provider.withdraw(agency, new Releases.Seen(record, seen), reason, actor)) {
            case DONE, ENDED_BEFORE -> Acted.DONE;
            case CHANGED, UNKNOWN -> Acted.CHANGED;
        };
    }

    private Acted undo(Objection objection, String number, String actor) {
        Long link = objection.mergeId();
        return link == null
                ? Acted.NOT_FITTING
                : switch (merges.undo(link, number, actor)) {
                    case UndoResult.Undone undone -> Acted.DONE;
                    case UndoResult.AlreadyUndone before -> Acted.DONE;
                    case UndoResult.Unknown unknown -> Acted.NOT_FITTING;
                };
    }
}
