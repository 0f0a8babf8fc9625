package org.zhengxin.comparison.register;

import java.util.ArrayList;
import java.util.List;
import org.zhengxin.web.Text;

/** Sentences about rows (结果表述), the same on the page, in the workbook and on paper. */
public final class Phrases {
    private Phrases() {}

    /** Returns how many records of a kind are public and until when. */
    public static Text holding(KindHolding holding) {
        Text end = end(holding);
        return Text.of(
                holding.label().zh() + " " + holding.shown() + " 条，" + end.zh(),
                holding.label().en() + ": " + holding.shown() + ", " + end.en());
    }

    private static Text end(KindHolding holding) {
        Text until = holding.until();
        boolean one = holding.shown() == 1;
        if (holding.lastDay() == null) {
            return one ? until : Text.of("其中有的" + until.zh(), "some with " + until.en());
        }
        return one
                ? Text.of("公示至 " + until.zh(), "public until " + until.en())
                : Text.of("最晚公示至 " + until.zh(), "the last public until " + until.en());
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
