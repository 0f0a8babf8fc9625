package org.zhengxin.comparison.register;

import org.zhengxin.organisation.MatchReason;
import org.zhengxin.web.Text;

/** How a line of a list was matched (匹配方式); none of them judges anybody. */
public enum Outcome {
    CODE("按代码匹配", "by code"),
    OLDER_NUMBER("按旧号码匹配", "by older number"),
    NAME("按名称匹配", "by name"),
    FORMER_NAME("按曾用名匹配", "by former name"),
    AMBIGUOUS("对应多个主体", "several organisations"),
    NOT_FOUND("未找到", "not found"),
    PERSONAL_NUMBER("含个人号码，未受理", "a person's number, not taken");

    private final Text label;

    Outcome(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    /** Returns what readers are told. */
    public Text label() {
        return label;
    }

    static Outcome of(MatchReason reason) {
        return switch (reason) {
            case CODE -> CODE;
            case OLDER_NUMBER -> OLDER_NUMBER;
            case NAME -> NAME;
            case FORMER_NAME -> FORMER_NAME;
            default -> throw new IllegalStateException("No line of a list is matched by " + reason);
        };
    }
}
