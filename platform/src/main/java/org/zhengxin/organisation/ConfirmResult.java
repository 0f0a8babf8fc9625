package org.zhengxin.organisation;

/** What became of a confirmation by the office (主体确认结果). */
public sealed interface ConfirmResult {
    /** Confirmed now; the state after it. */
    record Confirmed(Organisation organisation) implements ConfirmResult {}

    /** Nothing to do: it was not provisional. */
    record AlreadyConfirmed(Organisation organisation) implements ConfirmResult {}

    /** The register does not know the code. */
    record Unknown() implements ConfirmResult {}
}
