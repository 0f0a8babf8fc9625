package org.zhengxin.organisation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated link from a retired organisation to the one that goes on (合并关系).
 *
 * @param id key
 * @param retired code of the organisation that was merged
 * @param surviving code of the organisation that goes on
 * @param from the day of the merge
 * @param reason why it was recorded
 * @param recordedAt when it was recorded
 * @param endedAt when it was undone; null while it is in force
 * @param endedReason why it was undone
 */
public record MergeLink(
        long id,
        String retired,
        String surviving,
        LocalDate from,
        String reason,
        Instant recordedAt,
        @Nullable Instant endedAt,
        @Nullable String endedReason) {}
