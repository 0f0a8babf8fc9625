package org.zhengxin.intake.run;

import org.jspecify.annotations.Nullable;
import org.zhengxin.record.CommittedDraft;

/**
 * A checked row with everything that filing needs and no register tells (待归集行), so that the writer has little left
 * to do.
 *
 * @param document what its document says about the record's identity
 * @param body what it says; null for a row that cannot be filed
 * @param draft the record that it would be under a confirmed organisation; null for a row that cannot be filed
 * @param marks how many findings the draft knows of
 */
record Prospect(
        CheckedRow checked,
        Authority authority,
        DocumentIdentity document,
        @Nullable Body body,
        @Nullable CommittedDraft draft,
        int marks) {

    /** Tells whether the draft holds as it is for a row whose organisation has been found. */
    boolean draftHolds(boolean provisional) {
        return !provisional && checked.findings().count() == marks;
    }
}
