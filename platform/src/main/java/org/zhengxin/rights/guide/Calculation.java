package org.zhengxin.rights.guide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Severity;
import org.zhengxin.catalog.SeverityDecision;
import org.zhengxin.catalog.SeverityInput;
import org.zhengxin.catalog.SeverityTable;
import org.zhengxin.rights.CatalogueWords;
import org.zhengxin.rights.RepairRules;
import org.zhengxin.rights.rules.Outcome;
import org.zhengxin.rights.rules.RepairWords;
import org.zhengxin.web.Text;

/**
 * When a record like the one described can end (试算结果), by the code that decides about records.
 *
 * @param lastDay the last public day; null if it is never public, or until a named event
 * @param headline the answer in a few words
 * @param steps how it comes about, each with its citations
 */
record Calculation(@Nullable LocalDate lastDay, Text headline, List<Step> steps) {

    /** One step of the explanation. */
    record Step(Text text, List<Text> bases) {
        static Step of(Text text, Text... bases) {
            return new Step(text, List.of(bases));
        }
    }

    /**
     * Works it out.
     *
     * @param form a form that is not wrong
     */
    static Calculation of(Kind kind, CalculatorForm form, RepairRules repairs, LocalDate today) {
        LocalDate decidedOn = Objects.requireNonNull(form.decidedOn());
        List<Step> steps = new ArrayList<>();
        Severity severity = severity(kind, form, decidedOn, steps);
        Outcome outcome = Outcome.of(kind, decidedOn, severity, form.rowUntil());
        Outcome rule = Outcome.of(kind, decidedOn, severity, null);
        days(form, outcome, rule, steps);
        boolean published = outcome.days().from() != null;
        if (published) {
            repairs.answer(kind.code(), severity, decidedOn)
                    .ifPresent(answer ->
                            steps.add(new Step(RepairWords.of(answer, outcome.until()), RepairWords.bases(answer))));
        }
        return new Calculation(outcome.until(), headline(outcome, today), steps);
    }

    private static @Nullable Severity severity(Kind kind, CalculatorForm form, LocalDate decidedOn, List<Step> steps) {
        SeverityTable table = kind.severity();
        if (table == null) {
            steps.add(Step.of(Text.of("该类信息不分失信等级。", "Records of this kind have no severity.")));
            return null;
        }
        SeverityDecision decision = table.decide(new SeverityInput(
                form.declared(),
                form.simpleProcedure() ? Boolean.TRUE : null,
                form.category().isEmpty() ? List.of() : List.of(form.category()),
                form.yuan(),
                null,
                decidedOn));
        Text label = CatalogueWords.of(decision.severity().label());
        Text from = CatalogueWords.of(decision.from().label());
        steps.add(Step.of(
                Text.of(
                        "失信等级：" + label.zh() + "（判定来源：" + from.zh() + "）。",
                        "Severity: " + label.en() + " (decided from: " + from.en() + ")."),
                CatalogueWords.of(decision.rule())));
        return decision.severity();
    }

    private static void days(CalculatorForm form, Outcome outcome, Outcome rule, List<Step> steps) {
        Text[] bases = rule.basis().stream().map(CatalogueWords::of).toArray(Text[]::new);
        Text line = rule.line();
        Text words = rule.words();
        steps.add(Step.of(
                rule.days().from() == null || rule.until() == null
                        ? Text.of("按规则：" + line.zh() + "。", "By the rule: " + line.en() + ".")
                        : Text.of(
                                "按规则：" + words.zh() + "，" + line.zh() + "，当日终了前仍公示。",
                                "By the rule: " + words.en() + ", " + line.en() + ", to the end of that day."),
                bases));
        LocalDate rowUntil = form.rowUntil();
        if (rowUntil == null || rule.days().from() == null) {
            return;
        }
        steps.add(Step.of(
                outcome.rowIgnored()
                        ? Text.of(
                                "所填公示截止期" + rowUntil + "晚于规则的期限，不采用。",
                                "The last day that was given, " + rowUntil
                                        + ", is later than the rule's and does not count.")
                        : Text.of(
                                "所填公示截止期" + rowUntil + "早于规则的期限，从其确定。",
                                "The last day that was given, " + rowUntil
                                        + ", is not later than the rule's and counts.")));
    }

    private static Text headline(Outcome outcome, LocalDate today) {
        if (outcome.days().from() == null) {
            return Text.of("不公示", "Not public");
        }
        LocalDate until = outcome.until();
        if (until == null) {
            return Text.of(outcome.words().zh(), outcome.words().en());
        }
        return until.isBefore(today)
                ? Text.of("公示已于" + until + "结束", "Over since " + until)
                : Text.of("公示至" + until, "Public until " + until);
    }
}
