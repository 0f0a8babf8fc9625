package org.zhengxin.record.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public record as the interface answers it (信息视图).
 *
 * @param organisation the organisation's code and name
 * @param fineYuan the fine in yuan, exact
 * @param underObjection whether an objection to it has not been decided yet
 * @param publicUntil the last public day; null if a named event ends publication
 * @param publicEnd how publication ends, in words
 * @param basis on what it is recorded and published
 * @param remedy what the organisation can do, in words
 * @param challengeUntil the last day of each way to challenge the act, as far as it has not passed
 * @param body the kind's own field codes
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record RecordAnswer(
        UUID id,
        int version,
        String kind,
        String kindLabel,
        Organisation organisation,
        String documentNumber,
        String authority,
        @Nullable String provider,
        LocalDate decidedOn,
        @Nullable LocalDate servedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String severity,
        @Nullable String severityFrom,
        @Nullable String finality,
        @Nullable String fineYuan,
        boolean underObjection,
        @Nullable LocalDate publicFrom,
        @Nullable LocalDate publicUntil,
        @Nullable String publicEnd,
        List<BasisAnswer> basis,
        List<String> remedy,
        List<ChallengeAnswer> challengeUntil,
        Instant receivedAt,
        Instant recordedAt,
        Map<String, String> body) {

    /** The organisation that a record is about. */
    record Organisation(String code, String name) {}

    /**
     * A legal basis.
     *
     * @param purpose {@code recording} or {@code publication}
     */
    record BasisAnswer(String purpose, String title, String citation) {}

    /** A way to challenge the act, and its last day. */
    record ChallengeAnswer(String way, LocalDate until) {}
}
