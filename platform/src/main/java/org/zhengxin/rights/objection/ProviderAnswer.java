package org.zhengxin.rights.objection;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhengxin.web.Text;

/** What the provider answers when it is asked (提供单位核查意见). Names are stored. */
enum ProviderAnswer {
    CORRECTED("有误，已更正", "it was wrong and is corrected"),
    TAKE_DOWN("有误，应当撤下", "it was wrong and has to go"),
    KEEP("无误，应当维持", "it is right and should stay"),
    NOTED("已核实，情况见说明", "examined, see the words");

    private final Text label;

    ProviderAnswer(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    static Optional<ProviderAnswer> of(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    static List<ProviderAnswer> about(ObjectionTarget target) {
        return target.ofRecord() ? List.of(CORRECTED, TAKE_DOWN, KEEP) : List.of(NOTED);
    }

    Text label() {
        return label;
    }
}
