package org.zhengxin.intake.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.intake.outcome.Batch;
import org.zhengxin.web.Text;

/**
 * The form to send with, and what was sent (报送与批次).
 *
 * @param profiles names of the agency's feed profiles
 * @param replaced the recalled batch whose place the file is to take, or null
 * @param problem why the last upload was refused, or null
 * @param next the cursor of older batches, or null
 */
record BatchesPage(
        String token,
        Account account,
        List<Kinds.Choice> kinds,
        List<String> profiles,
        @Nullable String replaced,
        @Nullable Text problem,
        List<Line> batches,
        @Nullable String next) {

    /**
     * One batch of the history.
     *
     * @param kind the kind that it was sent as, or null
     * @param recalled whether its sender has recalled it
     */
    record Line(Batch batch, @Nullable Text kind, boolean recalled) {

        String at() {
            return Times.minute(batch.receivedAt());
        }

        int faulty() {
            return batch.counts().rejected() + batch.counts().held();
        }
    }
}
