package org.zhengxin.workbench.release;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agency;
import org.zhengxin.catalog.Deadline;
import org.zhengxin.record.WaitingRecord;

/**
 * What of an agency waits for its reviewer (待放行批次).
 *
 * @param rule the time limit for publication with its citation; null if none is in force
 * @param returned what the reviewer sent back and nobody has mended yet
 */
record ReleasesPage(
        String token,
        Account account,
        Agency agency,
        @Nullable Deadline rule,
        List<Batch> batches,
        List<WaitingRecord> returned) {

    /**
     * A batch of which something waits.
     *
     * @param received the day on which it was received
     * @param age how many days it has waited
     * @param due the first day by which something of it should be public
     */
    record Batch(
            UUID id,
            int records,
            LocalDate received,
            long age,
            @Nullable LocalDate due,
            Urgency.Level urgency) {}

    boolean pressing() {
        return batches.stream().anyMatch(batch -> batch.urgency() != Urgency.Level.CALM);
    }
}
