package org.zhengxin.rights.orders;

import org.zhengxin.rights.CaseKind;
import org.zhengxin.web.Text;

/** What an authority asks of an organisation (责令整改, 提示约谈, 警示约谈). The names are stored. */
enum OrderKind {
    /** To put something right by a day. */
    RECTIFICATION("责令整改", "Order to put things right"),
    /** To come to a talk that reminds. */
    REMINDING_TALK("提示约谈", "Reminding talk"),
    /** To come to a talk that warns. */
    WARNING_TALK("警示约谈", "Warning talk");

    private final Text label;

    OrderKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    Text label() {
        return label;
    }

    boolean isTalk() {
        return this != RECTIFICATION;
    }

    /** Returns the code of the record kind that it becomes on the file. */
    String recordKind() {
        return isTalk() ? "regulatory-talk" : "rectification-order";
    }

    CaseKind caseKind() {
        return isTalk() ? CaseKind.TALK : CaseKind.RECTIFICATION;
    }

    /** Returns the stage in which the organisation owes the next act. */
    String firstStage() {
        return isTalk() ? "invited" : "rectify";
    }

    /** Returns the stage in which the authority owes it. */
    String secondStage() {
        return isTalk() ? "minutes" : "check";
    }
}
