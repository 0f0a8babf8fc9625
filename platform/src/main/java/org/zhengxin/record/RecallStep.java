package org.zhengxin.record;

import org.jspecify.annotations.Nullable;

/**
 * How far a recall came with one chunk (撤回进度).
 *
 * @param withdrawn how many records were withdrawn
 * @param last the last row that was looked at; null if there was none any more
 */
public record RecallStep(int withdrawn, @Nullable Row last) {

    /**
     * A row of the batch.
     *
     * @param sheet the sheet's place, from 1
     * @param row its number
     */
    public record Row(int sheet, int row) {}
}
