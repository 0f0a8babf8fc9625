package org.zhengxin.intake.outcome;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/**
 * A batch as it stands (批次).
 *
 * @param agencyId who sent it
 * @param kind the kind that the sender named, or null
 * @param profile the feed profile that the sender named, or null
 * @param trial whether nothing is stored but the outcomes
 * @param problemCode why it failed; null unless it did
 */
public record Batch(
        UUID id,
        long agencyId,
        @Nullable String kind,
        @Nullable String profile,
        boolean trial,
        @Nullable String fileName,
        BatchState state,
        @Nullable String problemCode,
        @Nullable Text problem,
        Instant receivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int doneSheet,
        int doneRow,
        Counts counts) {}
