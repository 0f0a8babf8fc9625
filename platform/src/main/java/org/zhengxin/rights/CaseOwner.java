package org.zhengxin.rights;

import org.zhengxin.web.Text;

/** Who owes the next act of a case (办理主体). Names are stored. */
public enum CaseOwner {
    /** The credit office. */
    OFFICE("信用办", "credit office"),
    /** The agency of the case. */
    AGENCY("提供单位", "agency"),
    /** The organisation itself. */
    ORGANISATION("本组织", "organisation");

    private final Text label;

    CaseOwner(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    /** Returns its name for readers. */
    public Text label() {
        return label;
    }
}
