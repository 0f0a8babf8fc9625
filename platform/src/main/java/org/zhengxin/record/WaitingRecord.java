package org.zhengxin.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An adverse record that its agency's reviewer has not released (待放行信息).
 *
 * @param version its current version: a decision about it names this one, so that nobody decides about what he has not seen
 * @param organisation code of the organisation
 * @param fine in yuan
 * @param receivedAt when the batch that brought it was received
 * @param due the last day on which it would be public in time; null if no limit was in force
 * @param batch the batch that brought it; null after a restore that lost it
 * @param returned whether the reviewer has sent it back
 * @param reason why, if so
 * @param shownBefore whether an earlier version of the record had effect: until the release nothing is shown of it
 */
public record WaitingRecord(
        UUID recordId,
        long organisationId,
        int version,
        String kind,
        String organisation,
        String organisationName,
        String documentNumber,
        LocalDate decidedOn,
        @Nullable String severity,
        @Nullable BigDecimal fine,
        Instant receivedAt,
        @Nullable LocalDate due,
        @Nullable UUID batch,
        int sheet,
        int row,
        boolean returned,
        @Nullable String reason,
        boolean shownBefore) {}
