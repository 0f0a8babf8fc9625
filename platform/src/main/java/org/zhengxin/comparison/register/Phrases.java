package org.zhengxin.comparison.register;

import java.util.ArrayList;
import java.util.List;
import org.zhengxin.web.Text;

/** Sentences about rows (结果表述), the same on the page, in the workbook and on paper. */
public final class Phrases {
    private Phrases() {}

    /** Returns how many records of a kind are public and until when. */
    public static Text holding(KindHolding holding) {
        String zhEnd = holding.lastDay() == null ? "其中有的" + holding.until().zh() : "最晚公示至 " + holding.lastDay();
        String enEnd = holding.lastDay() == null
                ? "some with " + holding.until().en()
                : "the last public until " + holding.lastDay();
        return Text.of(
                holding.label().zh() + " " + holding.shown() + " 条，" + zhEnd,
                holding.label().en() + ": " + holding.shown() + ", " + enEnd);
    }

    /** Returns what a reader should know about a match. */
    public static List<Text> notes(Row row) {
        List<Text> notes = new ArrayList<>();
        if (row.matched() != null) {
            notes.add(Text.of("与之相符的是：" + row.matched(), "Matched: " + row.matched()));
        }
        notes.addAll(row.notes());
        if (row.more()) {
            notes.add(Text.of("还有更多主体，未全部列出。", "There are more of them than are listed."));
        }
        return notes;
    }
}
