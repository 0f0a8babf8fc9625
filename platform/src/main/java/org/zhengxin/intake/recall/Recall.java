package org.zhengxin.intake.recall;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The recall of a batch as it stands (批次撤回).
 *
 * @param actor who asked for it
 * @param reason why, in words
 * @param finishedAt when the last row was looked at; null while it goes on
 * @param withdrawn how many records were withdrawn so far
 */
public record Recall(
        UUID batch,
        String actor,
        String reason,
        Instant askedAt,
        @Nullable Instant finishedAt,
        int withdrawn) {}
