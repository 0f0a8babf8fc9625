package org.zhengxin.rights.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Basis;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.ChannelRule;
import org.zhengxin.catalog.Clause;
import org.zhengxin.catalog.Effective;
import org.zhengxin.catalog.FieldCondition;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Limit;
import org.zhengxin.catalog.Severity;
import org.zhengxin.rights.CatalogueWords;
import org.zhengxin.web.Text;

/**
 * The days of one channel for one severity, regime beside regime (各渠道期限).
 *
 * @param severity null for kinds without
 * @param cells one for each regime
 */
record PeriodRow(Channel channel, @Nullable Severity severity, List<Cell> cells) {
    private static final Text FIRST = Text.of("，以先到者为准", "; whichever comes first");

    /**
     * What one regime says.
     *
     * @param bases where it is laid down, each once
     */
    record Cell(Text words, List<Basis> bases) {}

    static List<PeriodRow> of(Kind kind) {
        List<Effective> regimes = Regimes.of(kind);
        List<@Nullable Severity> severities = new ArrayList<>();
        if (kind.severity() == null) {
            severities.add(null);
        } else {
            severities.addAll(Arrays.asList(Severity.values()));
        }
        List<PeriodRow> rows = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            ChannelRule rule = kind.publication().channels().get(channel);
            for (Severity severity : severities) {
                rows.add(new PeriodRow(
                        channel,
                        severity,
                        regimes.stream()
                                .map(regime -> cell(rule, regime, severity))
                                .toList()));
            }
        }
        return rows;
    }

    private static Cell cell(@Nullable ChannelRule rule, Effective regime, @Nullable Severity severity) {
        List<Clause> clauses = rule == null ? List.of() : Regimes.clauses(rule, regime, severity);
        if (clauses.isEmpty()) {
            return new Cell(Text.of("不使用此渠道", "the channel is not used"), List.of());
        }
        return new Cell(
                CatalogueWords.joined(clauses.stream().map(PeriodRow::words).toList()),
                clauses.stream()
                        .flatMap(clause -> clause.limits().stream())
                        .map(Limit::basis)
                        .distinct()
                        .toList());
    }

    private static Text words(Clause clause) {
        Text outcome = outcome(clause);
        FieldCondition where = clause.where();
        if (where == null) {
            return outcome;
        }
        String values = String.join("、", where.values());
        return values.isEmpty()
                ? Text.of("填有" + where.field() + "：" + outcome.zh(), where.field() + " given: " + outcome.en())
                : Text.of(
                        where.field() + "为" + values + "：" + outcome.zh(),
                        where.field() + " is " + values + ": " + outcome.en());
    }

    private static Text outcome(Clause clause) {
        if (clause.hidden() != null) {
            Text why = CatalogueWords.of(clause.hidden().label());
            return Text.of("不展示（" + why.zh() + "）", "not shown (" + why.en() + ")");
        }
        List<Text> limits = clause.limits().stream()
                .map(Limit::words)
                .distinct()
                .map(CatalogueWords::of)
                .toList();
        Text joined = CatalogueWords.joined(limits);
        return limits.size() == 1 ? joined : Text.of(joined.zh() + FIRST.zh(), joined.en() + FIRST.en());
    }
}
