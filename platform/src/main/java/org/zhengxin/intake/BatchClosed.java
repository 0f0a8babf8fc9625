package org.zhengxin.intake;

import java.util.UUID;

/**
 * A batch has its end (批次办结): every row read has its outcome, and the upload is gone.
 *
 * @param batch the batch
 * @param failed whether a problem ended it early
 */
public record BatchClosed(UUID batch, boolean failed) {}
