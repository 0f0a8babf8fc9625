package org.zhengxin.organisation.web;

import org.jspecify.annotations.Nullable;

/** Reads the reason (理由) that each decision of the office needs. */
final class Reasons {
    private static final int LONGEST = 500;

    private Reasons() {}

    static String of(@Nullable String given) {
        if (given == null || given.isBlank() || given.length() > LONGEST) {
            throw OrganisationProblem.REASON_MISSING.exception();
        }
        return given.strip();
    }

    /** A request that says nothing but why. */
    record ReasonRequest(@Nullable String reason) {}
}
