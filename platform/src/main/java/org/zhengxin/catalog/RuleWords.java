package org.zhengxin.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says clauses and limits in words, so that what readers are told is what is applied. */
final class RuleWords {

    private RuleWords() {}

    static Text of(Limit limit) {
        Text period = PeriodWords.of(limit.period());
        boolean exact = limit.period().isZero();
        return switch (limit.anchor()) {
            case DECIDED_ON -> new Text("自决定之日起" + period.zh(), period.en() + " from the decision");
            case VALID_UNTIL ->
                exact
                        ? new Text("至有效期届满", "until its validity ends")
                        : new Text("至有效期届满后" + period.zh(), "until " + period.en() + " after its validity ends");
            case ENDED_ON -> {
                Text event = limit.event() == null ? new Text("终止", "the act ends") : limit.event();
                yield exact
                        ? new Text("至" + event.zh() + "为止", "until " + event.en())
                        : new Text(
                                "至" + event.zh() + "后" + period.zh(), "until " + period.en() + " after " + event.en());
            }
        };
    }

    static Text of(Clause clause) {
        List<Text> conditions = conditions(clause);
        Text outcome = clause.hidden() == null ? limits(clause.limits()) : hidden(clause.hidden());
        String zh = conditions.stream().map(Text::zh).collect(Collectors.joining("，"));
        String en = conditions.stream().map(Text::en).collect(Collectors.joining(", "));
        return conditions.isEmpty() ? outcome : new Text(zh + "：" + outcome.zh(), en + ": " + outcome.en());
    }

    private static List<Text> conditions(Clause clause) {
        List<Text> conditions = new ArrayList<>();
        Text decided = decided(clause.decided());
        if (decided != null) {
            conditions.add(decided);
        }
        clause.severities().stream()
                .sorted(Comparator.naturalOrder())
                .map(severity ->
                        new Text(severity.label().zh() + "失信", severity.label().en()))
                .forEach(conditions::add);
        FieldCondition where = clause.where();
        if (where != null) {
            String values = String.join("、", where.values());
            conditions.add(
                    where.values().isEmpty()
                            ? new Text("填有" + where.field(), where.field() + " given")
                            : new Text(where.field() + "为" + values, where.field() + " is " + values));
        }
        return conditions;
    }

    private static @Nullable Text decided(Effective decided) {
        boolean always = decided.from().equals(LocalDate.MIN);
        if (decided.until() == null) {
            return always ? null : new Text(decided.from() + "起作出的决定", "decided from " + decided.from());
        }
        return always
                ? new Text(decided.until() + "以前（含当日）作出的决定", "decided up to " + decided.until())
                : new Text(
                        decided.from() + "至" + decided.until() + "作出的决定",
                        "decided from " + decided.from() + " to " + decided.until());
    }

    private static Text hidden(HiddenBecause reason) {
        return new Text(
                "不展示（" + reason.label().zh() + "）",
                "not shown (" + reason.label().en() + ")");
    }

    private static Text limits(List<Limit> limits) {
        String zh = limits.stream().map(limit -> of(limit).zh()).distinct().collect(Collectors.joining("；"));
        String en = limits.stream().map(limit -> of(limit).en()).distinct().collect(Collectors.joining("; "));
        boolean same = limits.stream().map(RuleWords::of).distinct().count() == 1;
        return same ? of(limits.getFirst()) : new Text(zh + "，以先到者为准", en + "; whichever comes first");
    }
}
