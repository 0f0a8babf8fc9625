package org.zhengxin.intake.run;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.intake.outcome.RowOutcome;
import org.zhengxin.record.Fingerprint;
import org.zhengxin.record.RecordDraft;

/**
 * The outcome of one row (行处理结论).
 *
 * @param marks codes, with the field behind a colon where they are about one
 * @param content canonical JSON of the sender's cells if the row comes back and its content may be kept
 * @param documentKey the document's fingerprint, if it is known and the row may be kept
 * @param draft what was filed, or would have been
 */
record Verdict(
        int sheet,
        int row,
        RowOutcome outcome,
        List<String> marks,
        @Nullable String content,
        @Nullable Long organisationId,
        @Nullable UUID recordId,
        @Nullable Fingerprint documentKey,
        @Nullable RecordDraft draft) {

    /** Returns a verdict of which nothing but place and codes is kept. */
    static Verdict bare(int sheet, int row, RowOutcome outcome, List<String> marks) {
        return new Verdict(sheet, row, outcome, marks, null, null, null, null, null);
    }

    boolean faulty() {
        return outcome == RowOutcome.REJECTED || outcome == RowOutcome.HELD || outcome == RowOutcome.REFUSED_PERSON;
    }
}
