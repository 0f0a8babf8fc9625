package org.zhengxin.intake.run;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Agency;

/**
 * Who sent a batch, and when (报送信息).
 *
 * @param agency the agency
 * @param batch the batch
 * @param receivedAt when its upload was received
 * @param replaces the recalled batch whose place it takes, or null
 */
record Sender(
        Agency agency,
        UUID batch,
        Instant receivedAt,
        @Nullable UUID replaces) {

    /** Sends a batch that takes no other's place. */
    Sender(Agency agency, UUID batch, Instant receivedAt) {
        this(agency, batch, receivedAt, null);
    }
}
