package org.zhengxin.catalog;

/** What a row said about its visible days that was not followed (期限提示). */
public enum DaysWarning {
    /** The row's 公示截止期 is later than the rule's last day: kept, ignored, reported. */
    LATER_PUBLICATION_END_IGNORED("公示截止期晚于规定的最长期限，已按规定执行", "the later last public day was ignored; the rule's counts");

    private final Text label;

    DaysWarning(String zh, String en) {
        this.label = new Text(zh, en);
    }

    /** Returns the wording for readers. */
    public Text label() {
        return label;
    }
}
