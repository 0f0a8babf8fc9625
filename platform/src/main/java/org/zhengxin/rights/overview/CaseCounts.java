package org.zhengxin.rights.overview;

import org.jspecify.annotations.Nullable;

/**
 * How many cases there are (事项计数).
 *
 * @param agencyId whose; null for those without an agency, or for all together
 * @param soon open ones whose last day is near
 * @param overdue open ones whose last day has passed
 * @param closed ended ones of this month and the twelve before it
 * @param onTime those of them in which no last day was missed
 */
record CaseCounts(
        @Nullable Long agencyId,
        long open,
        long soon,
        long overdue,
        long escalated,
        long audited,
        long suspended,
        long closed,
        long onTime) {

    static final CaseCounts NONE = new CaseCounts(null, 0, 0, 0, 0, 0, 0, 0, 0);

    CaseCounts and(CaseCounts other) {
        return new CaseCounts(
                null,
                open + other.open,
                soon + other.soon,
                overdue + other.overdue,
                escalated + other.escalated,
                audited + other.audited,
                suspended + other.suspended,
                closed + other.closed,
                onTime + other.onTime);
    }

    /** Returns the share of those that ended in time, as {@code 98.5%}; a dash if none ended. */
    String onTimeShare() {
        return closed == 0 ? "–" : onTime * 1_000 / closed / 10 + "." + onTime * 1_000 / closed % 10 + "%";
    }

    /** Returns how many are in a state. */
    long in(CasesFilter.State state) {
        return switch (state) {
            case SOON -> soon;
            case OVERDUE -> overdue;
            case ESCALATED -> escalated;
            case AUDITED -> audited;
            case SUSPENDED -> suspended;
        };
    }
}
