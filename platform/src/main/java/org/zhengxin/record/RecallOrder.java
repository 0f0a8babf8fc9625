package org.zhengxin.record;

import java.util.UUID;

/**
 * That a batch is recalled (撤回批次).
 *
 * @param batch the batch
 * @param actor who recalls it
 * @param reason why, in words
 */
public record RecallOrder(UUID batch, String actor, String reason) {}
