package org.zhengxin.owndesk.claim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A claim of an organisation (认领申请). It holds nothing about a person.
 *
 * @param organisation the code as stated; the register may not know it
 * @param statedName the name as stated
 * @param function what the claimant does there
 * @param note for the office, without numbers of persons
 * @param nonce what a business licence signs
 * @param attemptsLeft how often a code may still be typed
 * @param reason of the decision; null if none was given
 */
record Claim(
        long id,
        String organisation,
        String statedName,
        String function,
        String note,
        Way way,
        State state,
        String nonce,
        int attemptsLeft,
        Instant openedAt,
        Instant expiresAt,
        @Nullable Instant provenAt,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    /** Where a claim stands. */
    enum State {
        /** Waits for its proof, or for the office. */
        OPEN,
        /** Proven, but somebody holds the organisation already: the office decides. */
        PROVEN,
        /** The account can be made. */
        CONFIRMED,
        REFUSED,
        /** The account was made. */
        USED
    }

    boolean isExpired(Instant now) {
        return state != State.REFUSED && state != State.USED && !now.isBefore(expiresAt);
    }

    Instant provenOrOpenedAt() {
        return provenAt == null ? openedAt : provenAt;
    }

    /** Tells whether the office can still decide it. */
    boolean isUndecided() {
        return state == State.OPEN || state == State.PROVEN;
    }
}
