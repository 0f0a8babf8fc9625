package org.zhengxin.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deferral of a record's display (暂缓公示).
 *
 * @param until the last day on which the public does not see it
 * @param basis what it stands on, as cited
 * @param preparedBy who prepared it, such as {@code account:17}
 * @param decidedBy who approved or refused it; null before
 * @param endPreparedBy who prepared its early end; null if nobody did
 */
public record Deferral(
        long id,
        long organisationId,
        UUID recordId,
        LocalDate until,
        String basis,
        String reason,
        Instant preparedAt,
        String preparedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        State state,
        @Nullable String endPreparedBy,
        @Nullable String endReason) {

    /** Where a deferral stands (办理状态). */
    public enum State {
        /** Waits for the second person (待审批). */
        PREPARED,
        /** The second person refused it (不予批准). */
        REFUSED,
        /** In force (暂缓中). */
        RUNNING,
        /** In force, and its early end waits for the second person (提前结束待审批). */
        END_PREPARED,
        /** Ended early (提前结束). */
        ENDED,
        /** Its last day is over (期满). */
        OVER
    }
}
