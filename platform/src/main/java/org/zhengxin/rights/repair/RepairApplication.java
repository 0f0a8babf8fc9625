package org.zhengxin.rights.repair;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application for credit repair (信用修复申请): its days and decisions; what was written in it lies in the case vault.
 *
 * @param caseId the case
 * @param vaultId under which the case vault keeps what was written and sent in it
 * @param announce whether the organisation asks that its repair be announced
 * @param pledgeSha256 SHA-256 in hexadecimal of the pledge as it was signed
 * @param pledgedAs the function of the account that signed
 * @param round how many times it came before the deciding authority's first person, from 1
 * @param proposal what the first person proposes; null before
 * @param preparedBy the first person, such as {@code account:17}; null before
 * @param againFrom the first day on which a refused application may be made again; null where that is any day
 * @param decision how it ended; null while it is open
 * @param announcedUntil the last day on which the repair is announced; null if it is not
 * @param letterCode by which the result letter can be confirmed; null if it was not accepted
 * @param handedOverOn the day on which it was handed over to the national window; null before
 */
record RepairApplication(
        UUID caseId,
        UUID vaultId,
        long organisationId,
        UUID recordId,
        LocalDate appliedOn,
        boolean announce,
        String pledgeSha256,
        String pledgedAs,
        LocalDate pledgedOn,
        int round,
        @Nullable Proposal proposal,
        @Nullable String preparedBy,
        @Nullable LocalDate againFrom,
        @Nullable Decision decision,
        @Nullable LocalDate decidedOn,
        @Nullable Instant decidedAt,
        @Nullable LocalDate announcedUntil,
        @Nullable String letterCode,
        @Nullable LocalDate handedOverOn) {

    /** What the first person proposes (拟办意见). */
    enum Proposal {
        ACCEPT,
        REFUSE
    }

    /** How an application ended (办理结果). */
    enum Decision {
        /** The record is repaired. */
        ACCEPTED,
        /** Refused, with reasons. */
        REFUSED,
        /** Taken back by the organisation. */
        WITHDRAWN,
        /** The record had ended meanwhile in another way. */
        OVERTAKEN
    }

    /** Tells whether it waits for a decision. */
    boolean open() {
        return decision == null;
    }

    /** Tells whether the record was repaired upon it. */
    boolean accepted() {
        return decision == Decision.ACCEPTED;
    }

    /** Returns the name of the text in the vault that gives the reasons of this round. */
    String reasonsName() {
        return "reasons-" + round;
    }
}
