package org.zhengxin.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a version came from (数据来源).
 *
 * @param agencyId the agency that sent it (数据提供单位)
 * @param provider its unified social credit code
 * @param batch the batch; null if it came with none: from a desk, as an act of the register's own
 * @param sheet ordinal of the sheet in the batch, from 0; 0 without a batch
 * @param row row number as a person sees it in the sheet, from 1; 0 without a batch
 * @param receivedAt when the batch was received
 */
public record Provenance(
        @Nullable Long agencyId,
        @Nullable String provider,
        @Nullable UUID batch,
        int sheet,
        int row,
        Instant receivedAt) {

    /** Returns the provenance of what an agency filed at its desk, without a batch (工作台直接归档). */
    public static Provenance desk(long agency, String code, Instant at) {
        return new Provenance(agency, code, null, 0, 0, at);
    }
}
