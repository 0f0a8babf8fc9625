package org.zhengxin.rights.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Remedy;
import org.zhengxin.rights.CatalogueWords;
import org.zhengxin.rights.RepairRules;
import org.zhengxin.web.Text;

/** Says in words when a record can be repaired (修复规则用语). */
public final class RepairWords {

    private RepairWords() {}

    /**
     * Returns the answer in a sentence.
     *
     * @param until the last public day; null until a named event
     */
    public static Text of(RepairRules.Answer answer, @Nullable LocalDate until) {
        return switch (answer.way()) {
            case BY_APPLICATION -> byApplication(answer.earliest(), until);
            case UPON_PERFORMANCE ->
                Text.of(
                        "履行义务、纠正后即可申请信用修复，没有最短公示期。",
                        "Repair can be applied for once the duty is performed; there is no least period.");
            case NOT_BY_RULE -> instead(answer.instead());
            case NOT_SAID -> Text.of("规则没有规定信用修复。", "No rule says whether it can be repaired.");
        };
    }

    /** Returns where that is laid down. */
    public static List<Text> bases(RepairRules.Answer answer) {
        return answer.bases().stream().map(CatalogueWords::of).distinct().toList();
    }

    private static Text byApplication(@Nullable LocalDate earliest, @Nullable LocalDate until) {
        if (earliest == null) {
            return Text.of("最短公示期未规定。", "The least period of publication is not laid down.");
        }
        return until != null && earliest.isAfter(until)
                ? Text.of(
                        "自" + earliest + "起才能申请信用修复，届时公示已结束。",
                        "Repair can be applied for only from " + earliest + "; publication ends before that.")
                : Text.of(
                        "自" + earliest + "起可以申请信用修复，须已纠正失信行为并公开承诺；免费。",
                        "Repair can be applied for from " + earliest
                                + ", once the wrong is corrected and a pledge made public; free of charge.");
    }

    private static Text instead(@Nullable Remedy remedy) {
        return remedy == null
                ? Text.of("不适用信用修复。", "It cannot be repaired.")
                : Text.of(
                        "不适用信用修复：" + remedy.what().zh() + "（" + remedy.who().zh() + "）。",
                        "It is not repaired: " + remedy.what().en() + " ("
                                + remedy.who().en() + ").");
    }
}
