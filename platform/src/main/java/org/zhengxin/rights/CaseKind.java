package org.zhengxin.rights;

import org.zhengxin.web.Text;

/** What a case is about (事项类型). Names and prefixes are stored and never change their meaning. */
public enum CaseKind {
    /** An objection to what the register says or does. */
    OBJECTION("YY", "异议", "Objection"),
    /** The one appeal against the answer to an objection. */
    APPEAL("FH", "异议复核", "Appeal"),
    /** An application for credit repair. */
    REPAIR("XF", "信用修复", "Credit repair"),
    /** The carrying out of an annulment. */
    ANNULMENT("CX", "撤销处理", "Annulment"),
    /** An order to put something right. */
    RECTIFICATION("ZG", "责令整改", "Rectification"),
    /** A regulatory talk. */
    TALK("YT", "约谈", "Regulatory talk"),
    /** A notice that may be answered. */
    NOTICE("GZ", "告知", "Notice");

    private final String prefix;
    private final Text label;

    CaseKind(String prefix, String zh, String en) {
        this.prefix = prefix;
        this.label = Text.of(zh, en);
    }

    /** Returns the letters with which the numbers of its cases begin. */
    public String prefix() {
        return prefix;
    }

    /** Returns its name for readers. */
    public Text label() {
        return label;
    }
}
