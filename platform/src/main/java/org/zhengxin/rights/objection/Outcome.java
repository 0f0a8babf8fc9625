package org.zhengxin.rights.objection;

import java.util.Arrays;
import java.util.Optional;
import org.zhengxin.web.Text;

/** How an objection ended (处理结论). Names are stored. */
enum Outcome {
    UPHELD("异议成立", "upheld"),
    UPHELD_IN_PART("异议部分成立", "upheld in part"),
    REJECTED("异议不成立", "rejected"),
    /** Taken back by the organisation. */
    WITHDRAWN("申请人撤回", "withdrawn");

    private final Text label;

    Outcome(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    static Optional<Outcome> of(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    Text label() {
        return label;
    }

    boolean upheld() {
        return this == UPHELD || this == UPHELD_IN_PART;
    }
}
