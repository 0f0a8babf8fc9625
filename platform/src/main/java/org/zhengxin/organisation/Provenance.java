package org.zhengxin.organisation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a change of the register comes from (来源).
 *
 * @param batchId the batch, or null if it was not a file
 * @param actor who acts, as {@code agency:…} or {@code office:…}
 * @param recordedAt the moment that the change is recorded under
 * @param reason why, in the office's words, or null
 */
public record Provenance(
        @Nullable UUID batchId,
        String actor,
        Instant recordedAt,
        @Nullable String reason) {

    /** Returns the provenance of what a batch brings. */
    public static Provenance batch(UUID batchId, String actor, Instant recordedAt) {
        return new Provenance(batchId, actor, recordedAt, null);
    }

    /** Returns the provenance of what the office decides. */
    public static Provenance decision(String actor, Instant recordedAt, String reason) {
        return new Provenance(null, actor, recordedAt, reason);
    }
}
