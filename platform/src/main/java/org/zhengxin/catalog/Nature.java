package org.zhengxin.catalog;

/** What a record says about its organisation (信息性质). */
public enum Nature {
    /** Adverse (失信信息): its end is a date or a named event whatever the row says. */
    ADVERSE("失信信息", "adverse"),
    /** Neutral (基础信息). */
    NEUTRAL("基础信息", "neutral"),
    /** Favourable (守信信息). */
    POSITIVE("守信信息", "favourable");

    private final Text label;

    Nature(String zh, String en) {
        this.label = new Text(zh, en);
    }

    /** Returns the wording for readers. */
    public Text label() {
        return label;
    }
}
