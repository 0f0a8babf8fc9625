package org.zhengxin.rights.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Basis;
import org.zhengxin.catalog.Challenge;
import org.zhengxin.catalog.Deadline;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Remedy;
import org.zhengxin.rights.CatalogueWords;
import org.zhengxin.web.Language;
import org.zhengxin.web.Text;

/** The rules as one flat table, for lawyers' own tools (规则表下载). */
final class RulesTable {
    private static final List<Text> HEAD = List.of(
            Text.of("信息类型", "kind"),
            Text.of("条目自", "entry from"),
            Text.of("条目至", "entry until"),
            Text.of("内容", "part"),
            Text.of("行业、渠道或者地区规则", "sector, channel or profile"),
            Text.of("决定日期", "days of decision"),
            Text.of("条件", "condition"),
            Text.of("结果", "outcome"),
            Text.of("依据", "citation"),
            Text.of("已核对", "verified"),
            Text.of("示例", "example"));
    private static final Text NOTHING = Text.of("", "");

    private final Language language;
    private final List<String[]> rows = new ArrayList<>();

    private RulesTable(Language language) {
        this.language = language;
        rows.add(HEAD.stream().map(head -> head.in(language)).toArray(String[]::new));
    }

    static List<String[]> of(RulesPage page, Language language) {
        RulesTable table = new RulesTable(language);
        page.kinds().forEach(table::kind);
        page.deadlines().forEach(table::deadline);
        return table.rows;
    }

    private void kind(KindRules rules) {
        for (SeverityRow row : rules.severity()) {
            for (int regime = 0; regime < rules.regimes().size(); regime++) {
                row(
                        rules,
                        Text.of("失信等级", "severity"),
                        KindRules.block(rules.blocks().get(row.block())),
                        rules.regimeWords().get(regime),
                        row.input(),
                        row.severity() == null
                                ? Text.of("从其标明", "as declared")
                                : CatalogueWords.of(row.severity().label()),
                        List.of(row.basis()),
                        Text.of(
                                row.example().zh() + "："
                                        + row.outcomes().get(regime).zh(),
                                row.example().en() + ": "
                                        + row.outcomes().get(regime).en()));
            }
        }
        for (PeriodRow row : rules.periods()) {
            for (int regime = 0; regime < rules.regimes().size(); regime++) {
                PeriodRow.Cell cell = row.cells().get(regime);
                row(
                        rules,
                        Text.of("期限", "period"),
                        CatalogueWords.of(row.channel().label()),
                        rules.regimeWords().get(regime),
                        row.severity() == null
                                ? NOTHING
                                : CatalogueWords.of(row.severity().label()),
                        cell.words(),
                        cell.bases(),
                        NOTHING);
            }
        }
        rest(rules);
    }

    private void rest(KindRules rules) {
        Kind kind = rules.kind();
        row(
                rules,
                Text.of("终止", "end"),
                NOTHING,
                NOTHING,
                NOTHING,
                CatalogueWords.of(kind.end().words()),
                List.of(),
                NOTHING);
        for (KindRules.Repair repair : rules.repairs()) {
            row(
                    rules,
                    Text.of("信用修复", "repair"),
                    NOTHING,
                    NOTHING,
                    repair.severity() == null
                            ? NOTHING
                            : CatalogueWords.of(repair.severity().label()),
                    repair.words(),
                    repair.answer().bases(),
                    Text.of(
                            repair.answer().decidedOn() + "作出",
                            "decided on " + repair.answer().decidedOn()));
        }
        for (Remedy remedy : kind.remedies()) {
            Text who = CatalogueWords.of(remedy.who());
            row(
                    rules,
                    Text.of("救济途径", "remedy"),
                    NOTHING,
                    NOTHING,
                    who,
                    CatalogueWords.of(remedy.what()),
                    List.of(remedy.basis()),
                    NOTHING);
        }
        for (Challenge challenge : kind.challenges()) {
            org.zhengxin.catalog.Text label = challenge.label();
            row(
                    rules,
                    Text.of("复议、诉讼期限", "time to challenge"),
                    NOTHING,
                    NOTHING,
                    CatalogueWords.of(label),
                    Text.of(challenge.period().toString(), challenge.period().toString()),
                    List.of(challenge.basis()),
                    NOTHING);
        }
    }

    private void deadline(Deadline limit) {
        LocalDate until = limit.effective().until();
        line(
                "",
                limit.effective().from().toString(),
                until == null ? "" : until.toString(),
                Text.of("办理期限", "time limit"),
                Text.of(limit.profile(), limit.profile()),
                NOTHING,
                CatalogueWords.of(limit.label()),
                CatalogueWords.length(limit),
                List.of(limit.basis()),
                NOTHING);
    }

    private void row(
            KindRules rules,
            Text part,
            Text place,
            Text days,
            Text condition,
            Text outcome,
            List<Basis> bases,
            Text example) {
        @Nullable String until = rules.until();
        line(
                rules.label().in(language),
                rules.from(),
                until == null ? "" : until,
                part,
                place,
                days,
                condition,
                outcome,
                bases,
                example);
    }

    private void line(
            String kind,
            String from,
            String until,
            Text part,
            Text place,
            Text days,
            Text condition,
            Text outcome,
            List<Basis> bases,
            Text example) {
        List<Text> cited =
                bases.stream().map(basis -> CatalogueWords.of(basis.words())).toList();
        String verified = bases.isEmpty() ? "" : Boolean.toString(bases.stream().allMatch(Basis::verified));
        rows.add(new String[] {
            kind,
            from,
            until,
            part.in(language),
            place.in(language),
            days.in(language),
            condition.in(language),
            outcome.in(language),
            CatalogueWords.joined(cited).in(language),
            verified,
            example.in(language)
        });
    }
}
