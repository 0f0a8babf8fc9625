package org.zhengxin.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a version came from (数据来源).
 *
 * @param agencyId the agency that sent it (数据提供单位)
 * @param provider its unified social credit code
 * @param batch the batch
 * @param sheet ordinal of the sheet in the batch, from 0
 * @param row row number as a person sees it in the sheet, from 1
 * @param receivedAt when the batch was received
 */
public record Provenance(
        @Nullable Long agencyId, @Nullable String provider, UUID batch, int sheet, int row, Instant receivedAt) {}
