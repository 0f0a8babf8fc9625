package org.zhengxin.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row that waits, in short (待核行摘要).
 *
 * @param id names batch, sheet and row
 * @param sheet the sheet's place in the file, from 1
 * @param row the row's number in the sheet
 * @param agency number of the agency that sent it
 * @param receivedAt when it was received: the clock runs from then
 * @param findings why it waits
 * @param kind the code of its kind, or null
 * @param organisation the register's key of the organisation that it seems to name, or null
 */
public record HeldLine(
        String id,
        UUID batch,
        int sheet,
        int row,
        long agency,
        Instant receivedAt,
        List<RowFinding> findings,
        @Nullable String kind,
        @Nullable Long organisation) {

    /** Copies the list. */
    public HeldLine {
        findings = List.copyOf(findings);
    }
}
