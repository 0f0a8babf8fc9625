package org.zhengxin.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row that was sent by itself, as it stands (单行报送结果).
 *
 * @param kind the code of its kind
 * @param receivedAt when it was received
 * @param ended whether it has its outcome, or its batch was given up
 * @param outcome name of the outcome; null as long as there is none
 * @param findings what the rules found
 * @param record the record that it became, or null
 * @param severity what it weighs, or null
 * @param publicFrom its first public day, or null
 * @param publicUntil its last public day, or null
 * @param hiddenBecause why it is not public, or null
 */
public record SentRow(
        UUID batch,
        @Nullable String kind,
        Instant receivedAt,
        boolean ended,
        @Nullable String outcome,
        List<RowFinding> findings,
        @Nullable UUID record,
        @Nullable String severity,
        @Nullable LocalDate publicFrom,
        @Nullable LocalDate publicUntil,
        @Nullable String hiddenBecause) {

    /** Copies the list. */
    public SentRow {
        findings = List.copyOf(findings);
    }
}
