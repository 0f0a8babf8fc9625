package org.zhengxin.rights.clock;

import org.zhengxin.web.Text;

/** How far reminding of a last day has gone (提醒督办级别); the order is stored and never changes. */
public enum AlarmLevel {
    /** Nothing was said. */
    NONE("无", "none"),
    /** Who owes the act was reminded before the last day. */
    REMINDED("已提醒", "reminded"),
    /** The last day has passed, and the office was told. */
    ESCALATED("已督办", "escalated"),
    /** It has passed for longer, and is marked for the auditor. */
    AUDITED("已转审计", "marked for the auditor");

    private final Text label;

    AlarmLevel(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    /** Returns its name for readers. */
    public Text label() {
        return label;
    }
}
