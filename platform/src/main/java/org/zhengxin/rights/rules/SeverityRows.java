package org.zhengxin.rights.rules;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Basis;
import org.zhengxin.catalog.Effective;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Severity;
import org.zhengxin.catalog.SeverityDecision;
import org.zhengxin.catalog.SeverityInput;
import org.zhengxin.catalog.SeverityTable;
import org.zhengxin.rights.CatalogueWords;
import org.zhengxin.web.Text;

/** Makes the rows of a kind's severity table, each with an example that the rule itself works out (判定表示例). */
final class SeverityRows {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final Kind kind;
    private final SeverityTable table;
    private final LocalDate today;
    private final List<Effective> regimes;
    private final List<SeverityRow> rows = new ArrayList<>();

    private SeverityRows(Kind kind, LocalDate today) {
        this.kind = kind;
        this.table = Objects.requireNonNull(kind.severity());
        this.today = today;
        this.regimes = Regimes.of(kind);
    }

    static List<SeverityRow> of(Kind kind, LocalDate today) {
        if (kind.severity() == null) {
            return List.of();
        }
        SeverityRows made = new SeverityRows(kind, today);
        for (int block = 0; block < made.table.blocks().size(); block++) {
            made.add(block);
        }
        return made.rows;
    }

    private record Sample(
            @Nullable Severity declared,
            boolean simple,
            @Nullable String category,
            @Nullable BigDecimal fine) {}

    private void add(int number) {
        SeverityTable.Block block = table.blocks().get(number);
        row(
                number,
                Text.of("决定机关标明轻微、一般或者严重的，从其标明", "The deciding authority says minor, moderate or serious: its word"),
                null,
                block.declared(),
                Text.of("标明“一般”", "declared moderate"),
                new Sample(Severity.MODERATE, false, null, null));
        SeverityTable.Graded simple = block.simpleProcedure();
        if (simple != null) {
            row(
                    number,
                    Text.of("按简易程序作出", "Simple procedure"),
                    simple.severity(),
                    simple.basis(),
                    Text.of("简易程序，罚款1,000元", "simple procedure, a fine of 1,000 yuan"),
                    new Sample(null, true, null, new BigDecimal(1_000)));
        }
        for (SeverityTable.CategoryRow category : block.categories()) {
            row(
                    number,
                    Text.of("处罚类别：" + category.category(), "Category: " + category.category()),
                    category.graded().severity(),
                    category.graded().basis(),
                    Text.of(category.category(), category.category()),
                    new Sample(null, false, category.category(), null));
        }
        fines(number, block);
        row(
                number,
                Text.of("没有可据以判定的信息", "Nothing given decides"),
                block.fallback().severity(),
                block.fallback().basis(),
                Text.of("没有等级、类别和金额", "no severity, category or amount"),
                new Sample(null, false, null, null));
    }

    private void fines(int number, SeverityTable.Block block) {
        BigDecimal above = null;
        for (SeverityTable.FineRow step : block.fines()) {
            BigDecimal sample = sample(step, above);
            String yuan = yuan(sample);
            row(
                    number,
                    range(step, above),
                    step.graded().severity(),
                    step.graded().basis(),
                    Text.of("罚款" + yuan + "元", "a fine of " + yuan + " yuan"),
                    new Sample(null, false, null, sample));
            above = step.upTo() != null ? step.upTo() : step.below();
        }
    }

    /** The edge of the step: the largest fine that is in it, so that the example says on which side the edge lies. */
    private static BigDecimal sample(SeverityTable.FineRow step, @Nullable BigDecimal above) {
        if (step.upTo() != null) {
            return step.upTo();
        }
        if (step.below() != null) {
            return step.below().subtract(CENT);
        }
        return above == null ? BigDecimal.ONE : above;
    }

    private static Text range(SeverityTable.FineRow step, @Nullable BigDecimal above) {
        BigDecimal upTo = step.upTo();
        BigDecimal below = step.below();
        if (upTo != null) {
            return Text.of("罚款" + yuan(upTo) + "元及以下", "Fine up to " + yuan(upTo) + " yuan");
        }
        if (below != null) {
            return above == null
                    ? Text.of("罚款不满" + yuan(below) + "元", "Fine below " + yuan(below) + " yuan")
                    : Text.of(
                            "罚款超过" + yuan(above) + "元、不满" + yuan(below) + "元",
                            "Fine above " + yuan(above) + " and below " + yuan(below) + " yuan");
        }
        return above == null
                ? Text.of("罚款，不论金额", "A fine of any amount")
                : Text.of("罚款" + yuan(above) + "元及以上", "Fine of " + yuan(above) + " yuan or more");
    }

    static String yuan(BigDecimal amount) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }

    private void row(int block, Text input, @Nullable Severity severity, Basis basis, Text example, Sample sample) {
        rows.add(new SeverityRow(
                block,
                input,
                severity,
                basis,
                example,
                regimes.stream().map(regime -> outcome(block, regime, sample)).toList()));
    }

    private Text outcome(int block, Effective regime, Sample sample) {
        LocalDate day = Regimes.sample(regime, today);
        SeverityTable.Block chosen = table.blocks().get(block);
        if (!chosen.effective().contains(day)) {
            return Text.of("不适用", "does not apply");
        }
        SeverityDecision decision = table.decide(new SeverityInput(
                sample.declared(),
                sample.simple() ? Boolean.TRUE : null,
                sample.category() == null ? List.of() : List.of(sample.category()),
                sample.fine(),
                chosen.sector(),
                day));
        Text severity = CatalogueWords.of(decision.severity().label());
        Text days = Outcome.of(kind, day, decision.severity(), null).line();
        return Text.of(
                day + "作出：" + severity.zh() + "，" + days.zh(),
                "decided on " + day + ": " + severity.en() + ", " + days.en());
    }
}
