package org.zhengxin.comparison.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhengxin.comparison.register.Caveats;
import org.zhengxin.comparison.register.Comparison;
import org.zhengxin.comparison.register.KindHolding;
import org.zhengxin.comparison.register.Outcome;
import org.zhengxin.comparison.register.Phrases;
import org.zhengxin.comparison.register.Row;
import org.zhengxin.comparison.web.Answers.Answer;
import org.zhengxin.comparison.workbook.Changes;
import org.zhengxin.web.Text;

/**
 * What the page of a comparison shows.
 *
 * @param changes what differs from an earlier workbook, or null without one
 * @param list the list once more, to be sent for another form of the answer
 */
record ResultPage(Comparison comparison, @Nullable Changes changes, String list) {

    /** Columns by which the list is known again, whatever the language. */
    private static final String HEADER = "所查内容\t匹配方式\t统一社会信用代码";

    static ResultPage of(Answer answer) {
        String list = answer.comparison().rows().stream()
                .filter(row -> !row.line().personal() || row.organisation() != null)
                .map(row -> row.line().given() + "\t\t" + code(row))
                .collect(Collectors.joining("\n", HEADER + "\n", "\n"));
        return new ResultPage(answer.comparison(), answer.changes(), list);
    }

    private static String code(Row row) {
        return row.organisation() == null ? "" : row.organisation().code();
    }

    List<Text> caveats() {
        return Caveats.of(comparison);
    }

    List<Outcome> outcomes() {
        return List.of(Outcome.values());
    }

    static List<Text> notes(Row row) {
        return Phrases.notes(row);
    }

    static Text holding(KindHolding holding) {
        return Phrases.holding(holding);
    }
}
