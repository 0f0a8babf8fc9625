package org.zhengxin.catalog;

/** A way in which records are shown to others (共享属性). */
public enum Channel {
    /** Shown to everyone (公示). */
    PUBLIC("公示", "public"),
    /** Shared among government bodies (政务共享). */
    GOVERNMENT("政务共享", "government sharing"),
    /** Shown with the organisation's authorisation (授权查询). */
    AUTHORISED("授权查询", "authorised query"),
    /** In a special report that replaces no-violation certificates (专项报告). */
    REPORT("专项报告", "special report");

    private final Text label;

    Channel(String zh, String en) {
        this.label = new Text(zh, en);
    }

    /** Returns the wording for readers. */
    public Text label() {
        return label;
    }
}
