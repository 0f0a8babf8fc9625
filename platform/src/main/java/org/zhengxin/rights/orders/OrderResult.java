package org.zhengxin.rights.orders;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/** How an order or a talk ended (办理结果). The names are stored. */
enum OrderResult {
    /** Put right in time. */
    DONE(false, false, "按期完成", "按期完成", "put right in time"),
    /** Put right after the last day. */
    DONE_LATE(false, true, "逾期完成", "逾期完成", "put right late"),
    /** Not put right. */
    NOT_DONE(false, true, "未完成", "未完成", "not put right"),
    /** The talk was held. */
    HELD(true, false, "已约谈", "已约谈", "talk held"),
    /** Nobody came for the organisation, without good reason. */
    ABSENT(true, true, "无正当理由未到场", "无正当理由未到场", "not attended without good reason"),
    /** The authority took it back: nothing stays on the file. */
    CANCELLED(null, false, null, "已取消", "cancelled");

    private final @Nullable Boolean ofTalk;
    private final boolean adverse;
    private final @Nullable String value;
    private final Text label;

    OrderResult(@Nullable Boolean ofTalk, boolean adverse, @Nullable String value, String zh, String en) {
        this.ofTalk = ofTalk;
        this.adverse = adverse;
        this.value = value;
        this.label = Text.of(zh, en);
    }

    Text label() {
        return label;
    }

    /** Tells whether it needs a second person in any case. */
    boolean adverse() {
        return adverse;
    }

    /** Returns what the record says; null if there is to be none. */
    @Nullable
    String value() {
        return value;
    }

    /** Returns the results that an authority can choose; whether something was done late follows from the days. */
    static List<OrderResult> choices(OrderKind kind) {
        return Arrays.stream(values())
                .filter(each -> each != DONE_LATE && (each.ofTalk == null || each.ofTalk == kind.isTalk()))
                .toList();
    }
}
