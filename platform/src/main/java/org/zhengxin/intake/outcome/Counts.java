package org.zhengxin.intake.outcome;

/**
 * Rows of a batch by outcome (计数). {@code received} is counted apart and is the sum of the others.
 *
 * @param received rows read
 * @param lateReceived of the accepted records, those whose row first came after the time limit
 * @param lateAccepted of the accepted records, those accepted after the time limit
 */
public record Counts(
        int received,
        int accepted,
        int updated,
        int unchanged,
        int rejected,
        int held,
        int refusedPerson,
        int lateReceived,
        int lateAccepted) {

    /** Tells whether every row received has exactly one outcome. */
    public boolean adds() {
        return received == accepted + updated + unchanged + rejected + held + refusedPerson;
    }
}
