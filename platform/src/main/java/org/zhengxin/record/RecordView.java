package org.zhengxin.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a record as it is read (信息版本).
 *
 * @param organisationId the organisation under which it was filed
 * @param recordId the record
 * @param version number of the version, from 1
 * @param fine in yuan
 * @param publicDays the visible days of the public channel
 * @param hiddenBecause why the public channel shows nothing; null if it does
 * @param body canonical JSON of the kind's own field codes
 * @param receivedAt when the batch that brought this version was received
 * @param recordedAt when this version was recorded
 */
public record RecordView(
        long organisationId,
        UUID recordId,
        int version,
        String kind,
        Change change,
        @Nullable Long agencyId,
        String authorityName,
        String documentNumber,
        LocalDate decidedOn,
        @Nullable LocalDate servedOn,
        @Nullable String finality,
        @Nullable String severity,
        @Nullable String severityFrom,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable BigDecimal fine,
        String status,
        DayRange publicDays,
        @Nullable String hiddenBecause,
        String body,
        Instant receivedAt,
        Instant recordedAt) {}
