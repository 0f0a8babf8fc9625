package org.zhengxin.trail;

import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Role;

/**
 * Why someone reads (查阅理由), as the reader states it; {@link AccessTrail} checks it.
 *
 * @param purpose the id of a purpose
 * @param caseNumber of the case, plan or document that the reading belongs to, or null
 * @param onBehalfOf the unit that asked for it if that is not the reader's own, or null
 */
public record Reason(
        String purpose,
        @Nullable String caseNumber,
        @Nullable String onBehalfOf) {

    /** Returns the reason of those who read what they sent themselves, or what is held about themselves. */
    public static Reason ownData() {
        return new Reason("own-data", null, null);
    }

    /** Returns the reason of the office that keeps the register in order. */
    public static Reason upkeep() {
        return new Reason("upkeep", null, null);
    }

    /** Returns the reason of the auditor. */
    public static Reason audit() {
        return new Reason("audit", null, null);
    }

    /** Returns the reason of staff who look at their own desk: what they sent, what they keep in order, what they audit. */
    public static Reason atDesk(Role role) {
        return switch (role) {
            case OFFICE -> upkeep();
            case AUDITOR -> audit();
            case ORGANISATION, CLERK, REVIEWER, OFFICER, EVERYONE, AGENCY, MACHINE, RECIPIENT, OPERATOR -> ownData();
        };
    }
}
