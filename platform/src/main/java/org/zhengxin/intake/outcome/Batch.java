package org.zhengxin.intake.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.intake.RowPlace;
import org.zhengxin.web.Text;

/**
 * A batch as it stands (批次).
 *
 * @param agencyId who sent it
 * @param kind the kind that the sender named, or null
 * @param profile the feed profile that the sender named, or null
 * @param trial whether nothing is stored but the outcomes
 * @param problemCode why it failed; null unless it did
 * @param mends the row of an earlier batch that its only row mends, or null
 * @param replaces the recalled batch whose place it takes, or null
 * @param nilMonth for a nil return, the first day of the month for which its kind has nothing; else null
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
        Counts counts,
        @Nullable RowPlace mends,
        @Nullable UUID replaces,
        @Nullable LocalDate nilMonth) {}
