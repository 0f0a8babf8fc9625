package org.zhengxin.catalog;

/** How grave an adverse record is (失信等级), lightest first. */
public enum Severity {
    /** Minor (轻微). */
    MINOR("轻微", "minor"),
    /** Moderate (一般). */
    MODERATE("一般", "moderate"),
    /** Serious (严重). */
    SERIOUS("严重", "serious");

    private final Text label;

    Severity(String zh, String en) {
        this.label = new Text(zh, en);
    }

    /** Returns the wording for readers. */
    public Text label() {
        return label;
    }
}
