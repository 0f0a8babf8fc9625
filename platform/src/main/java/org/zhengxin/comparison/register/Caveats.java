package org.zhengxin.comparison.register;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zhengxin.web.Text;

/** What a comparison does not say (使用说明), to stand with every form of it. */
public final class Caveats {
    private static final List<Text> ALWAYS = List.of(
            Text.of(
                    "“未找到”不等于“没有问题”：可能是名称或代码有误、主体在外地登记，或信息尚未归集。",
                    "“Not found” never means “clean”: the name or code may be wrong, the organisation may be registered"
                            + " elsewhere, or nothing may have been delivered yet."),
            Text.of(
                    "没有公示信息也不代表任何结论：轻微失信信息原则上不公示，期满的信息自动停止公示。",
                    "No public records prove nothing either: minor matters are not published in principle, and records stop"
                            + " being public when their time is over."),
            Text.of(
                    "本平台只如实列出当天依法公示的信息，不评分、不排名、不作评价；决定以作出机关的文书为准。",
                    "This lists what is public by law on the day. It gives no score, no ranking and no verdict; what counts"
                            + " is the document of the authority that decided."),
            Text.of(
                    "所提交的名单和文件不保存、不记录。名单只用于组织，不提供自然人的任何信息。",
                    "Lists and files that are sent are neither kept nor logged. Lists are of organisations; nothing is said"
                            + " about natural persons."));

    private Caveats() {}

    /** Returns the sentences for one comparison. */
    public static List<Text> of(Comparison comparison) {
        List<Text> caveats = new ArrayList<>(ALWAYS);
        if (!comparison.withheld().isEmpty()) {
            caveats.add(Text.of(
                    "公示规则调整中，下列信息暂不展示，本次未比对："
                            + comparison.withheld().values().stream()
                                    .map(Text::zh)
                                    .collect(Collectors.joining("、"))
                            + "。",
                    "Rules on publication are being applied anew; these records are not shown and were not compared: "
                            + comparison.withheld().values().stream()
                                    .map(Text::en)
                                    .collect(Collectors.joining(", "))
                            + "."));
        }
        return caveats;
    }

    /** Returns the sentences that stand even before anything is compared. */
    public static List<Text> always() {
        return ALWAYS;
    }
}
