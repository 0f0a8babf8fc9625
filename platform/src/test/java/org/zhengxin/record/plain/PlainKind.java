package org.zhengxin.record.plain;

/** The kinds of records that the histories speak of (试验信息类别). */
public enum PlainKind {
    /** A penalty: minor ones are not published, others for a period that rules change. */
    ACT("test-act", true),
    /** A licence: public until three months after its end. */
    LICENCE("test-licence", false),
    /** An honour: public until it is over or taken away. */
    HONOUR("test-honour", false),
    /** An entry on a list: public until it is taken off the list. */
    LISTING("test-listing", true);

    /** Its code in the catalogue. */
    public final String code;

    final boolean adverse;

    PlainKind(String code, boolean adverse) {
        this.code = code;
        this.adverse = adverse;
    }

    /** Tells whether it speaks against the organisation. */
    public boolean adverse() {
        return adverse;
    }
}
