package org.zhengxin.rights.notices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Remedy;
import org.zhengxin.catalog.Severity;
import org.zhengxin.rights.RepairRules;
import org.zhengxin.rights.RepairRules.Answer;
import org.zhengxin.web.Text;

/** Puts what the rules of repair say about a decision into the words of a notice (修复告知内容). */
@Component
class RepairSays {
    private static final Text FREE = Text.of("起可以申请，免费", "on, free of charge");
    private static final Text PERFORMED =
            Text.of("履行义务后即可申请，没有最短期限", "once the duty has been performed; there is no least period");
    private static final Text NOT_SAID = Text.of("没有规定；请向作出决定的机关查询", "no rule says; ask the deciding authority");

    private final RepairRules rules;

    RepairSays(RepairRules rules) {
        this.rules = rules;
    }

    /**
     * What a rule says.
     *
     * @param on the first day of an application; null if there is none
     * @param words what there is to say beside it
     */
    record Says(@Nullable LocalDate on, Text words) {}

    Says of(String kind, @Nullable Severity severity, LocalDate decidedOn) {
        return rules.answer(kind, severity, decidedOn).map(RepairSays::words).orElseGet(() -> new Says(null, NOT_SAID));
    }

    private static Says words(Answer answer) {
        return switch (answer.way()) {
            case BY_APPLICATION -> new Says(answer.earliest(), FREE);
            case UPON_PERFORMANCE -> new Says(null, PERFORMED);
            case NOT_BY_RULE -> new Says(null, instead(answer));
            case NOT_SAID -> new Says(null, NOT_SAID);
        };
    }

    private static Text instead(Answer answer) {
        Text none = Text.of("不适用信用修复", "credit repair does not apply");
        Remedy instead = answer.instead();
        return instead == null
                ? none
                : Text.of(
                        none.zh() + "；" + instead.what().zh(),
                        none.en() + "; " + instead.what().en());
    }
}
