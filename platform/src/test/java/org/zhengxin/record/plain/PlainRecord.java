package org.zhengxin.record.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One document about one organisation, stage by stage (一份文书的经过). */
public final class PlainRecord {
    final PlainKind kind;
    final int document;
    final int organisation;
    final List<PlainStage> stages = new ArrayList<>();
    final Set<String> said = new LinkedHashSet<>();
    final Set<Integer> objections = new LinkedHashSet<>();
    final PlainDeferrals deferrals = new PlainDeferrals();

    PlainRecord(PlainKind kind, int document, int organisation) {
        this.kind = kind;
        this.document = document;
        this.organisation = organisation;
    }

    PlainStage now() {
        return stages.getLast();
    }

    boolean erased() {
        return now().end() == PlainStage.End.ERASED;
    }

    /** What the register held at the end of a day; null if it did not know the record. */
    @Nullable
    PlainStage asOf(LocalDate day) {
        PlainStage found = null;
        for (PlainStage stage : stages) {
            found = stage.since().isAfter(day) ? found : stage;
        }
        return found;
    }

    /** Whether one of its stages held on a day that it shows to the public. */
    boolean wasShown(LocalDate today) {
        for (int i = 0; i < stages.size(); i++) {
            LocalDate until = i + 1 < stages.size() ? stages.get(i + 1).since() : today;
            int first = stages.get(i)
                    .on(PlainChannel.PUBLIC)
                    .days()
                    .nextSetBit(PlainDays.bit(stages.get(i).since()));
            if (first >= 0 && first <= PlainDays.bit(until)) {
                return true;
            }
        }
        return false;
    }

    String status() {
        PlainStage now = now();
        if (now.end() == PlainStage.End.ANNULLED) {
            return PlainRow.Status.ANNULLED.name();
        }
        return (objections.isEmpty() ? now.row().status() : PlainRow.Status.UNDER_OBJECTION).name();
    }
}
