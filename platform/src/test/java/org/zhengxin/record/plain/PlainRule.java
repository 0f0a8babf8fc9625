package org.zhengxin.record.plain;

/** What decides about the publication of an act (公示规则). */
public enum PlainRule {
    ONE_YEAR(12, true, "minor ones hidden, others for 12 months"),
    THREE_MONTHS(3, true, "minor ones hidden, others for 3 months"),
    TWO_YEARS(24, true, "minor ones hidden, others for 24 months"),
    ALL_ONE_YEAR(12, false, "all for 12 months"),
    NOBODY(0, true, "none of them");

    /** Months after the decision. */
    public final int months;

    /** Whether minor acts are hidden. */
    public final boolean minorHidden;

    final String words;

    PlainRule(int months, boolean minorHidden, String words) {
        this.months = months;
        this.minorHidden = minorHidden;
        this.words = words;
    }
}
