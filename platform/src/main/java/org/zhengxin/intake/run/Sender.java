package org.zhengxin.intake.run;

import java.time.Instant;
import java.util.UUID;
import org.zhengxin.access.Agency;

/**
 * Who sent a batch, and when (报送信息).
 *
 * @param agency the agency
 * @param batch the batch
 * @param receivedAt when its upload was received
 */
record Sender(Agency agency, UUID batch, Instant receivedAt) {}
