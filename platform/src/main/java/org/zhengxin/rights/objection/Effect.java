package org.zhengxin.rights.objection;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhengxin.web.Text;

/** What a decision about an objection does (处理措施). Names are stored. */
enum Effect {
    /** The provider has corrected the record. */
    CORRECTED("已更正", "corrected"),
    /** The record is taken back, at once. */
    TAKEN_DOWN("撤下", "taken down"),
    /** The record stays as it is. */
    KEPT("维持", "kept"),
    /** The merge is undone, at once. */
    UNDONE("撤销合并", "merge undone"),
    /** It is noted, and whoever it concerns is told. */
    NOTED("已记录并告知", "noted");

    private final Text label;

    Effect(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    static Optional<Effect> of(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** Returns what an objection of this kind can lead to if it is right. */
    static List<Effect> ofUpheld(ObjectionTarget target) {
        return switch (target) {
            case RECORD, FIELD -> List.of(CORRECTED, TAKEN_DOWN);
            case ASSIGNMENT -> List.of(TAKEN_DOWN);
            case MERGE -> List.of(UNDONE);
            case OMISSION, USE -> List.of(NOTED);
        };
    }

    Text label() {
        return label;
    }
}
