package org.zhengxin.catalog;

/** Why a channel does not show a record (不予公示原因). */
public enum HiddenBecause {
    /** Minor records are in principle not published. */
    MINOR_NOT_PUBLISHED("轻微失信信息原则上不予公示", "minor: in principle not published"),
    /** No law, regulation or rule orders publication. */
    NO_PUBLICATION_BASIS("没有公示依据", "no legal basis for publication"),
    /** The kind does not use the channel. */
    CHANNEL_NOT_USED("该类信息不使用此渠道", "this kind does not use the channel"),
    /** The row confines itself to other channels. */
    CHANNEL_LIMITED("提供单位限定了使用范围", "the provider confines it to other channels"),
    /** Annulled, ended or otherwise not in force. */
    NOT_IN_FORCE("已撤销或者已失效", "annulled or no longer in force"),
    /** Display is deferred by a decision, beyond its last day. */
    DEFERRED("暂缓公示", "display is deferred"),
    /** Its last day had passed before it arrived. */
    EXPIRED("期限已届满", "the period is over"),
    /** Adverse and about an organisation that nobody has confirmed yet. */
    SUBJECT_PROVISIONAL("主体信息尚未确认", "the organisation is not confirmed yet"),
    /** Adverse, and its agency's reviewer has not released it: no channel shows it. */
    AWAITING_RELEASE("待提供单位审核放行", "waiting for the providing agency's release");

    private final Text label;

    HiddenBecause(String zh, String en) {
        this.label = new Text(zh, en);
    }

    /** Returns the wording for readers. */
    public Text label() {
        return label;
    }
}
