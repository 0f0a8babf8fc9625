package org.zhengxin.organisation;

/**
 * What became of one registration row (登记信息处理结果).
 *
 * @param outcome what happened
 * @param organisationId the organisation of the row's code
 * @param version the version written, or the version that the row equals
 */
public record RegistrationResult(Outcome outcome, long organisationId, int version) {
    /** The possible ends of a registration row. */
    public enum Outcome {
        /** The organisation was unknown. */
        OPENED,
        /** It was provisional and is now confirmed. */
        CONFIRMED,
        /** A new version was written. */
        CHANGED,
        /** The row says what the current version says. */
        UNCHANGED,
        /** The row says what an earlier version said; nothing was written. */
        STALE
    }
}
