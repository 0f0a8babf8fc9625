package org.zhengxin.rights.orders;

import org.zhengxin.web.Text;

/** Where an order or a talk stands (办理状态). The names are stored. */
enum OrderState {
    /** Written, and not issued yet: the organisation knows nothing of it. */
    PREPARED("待签发", "to be issued", ""),
    /** Issued; the organisation owes the next act. */
    ISSUED("已签发", "issued", "caution"),
    /** The organisation has reported. */
    REPORTED("已报告进展", "progress reported", "caution"),
    /** A result was proposed, and waits for a second person. */
    PROPOSED("结果待复核", "result to be confirmed", "caution"),
    /** It has its result. */
    CLOSED("已办结", "closed", ""),
    /** Given up before it was issued. */
    DROPPED("未签发，已放弃", "given up", "");

    private final Text label;
    private final String tone;

    OrderState(String zh, String en, String tone) {
        this.label = Text.of(zh, en);
        this.tone = tone;
    }

    Text label() {
        return label;
    }

    String tone() {
        return tone;
    }

    /** Tells whether the organisation may report, and the authority extend and decide. */
    boolean runs() {
        return this == ISSUED || this == REPORTED;
    }

    /** Tells whether the organisation knows of it. */
    boolean known() {
        return this != PREPARED && this != DROPPED;
    }
}
