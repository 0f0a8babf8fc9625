package org.zhengxin.rights.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.testing.ShippedCatalogue;
import org.zhengxin.rights.RepairRules;
import org.zhengxin.web.Language;

class CalculationTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final Catalogue CATALOGUE = ShippedCatalogue.on(TODAY);
    private static final String PENALTY = "administrative-penalty";

    @ParameterizedTest
    @CsvSource(textBlock = """
            '', '', 20000, '', 2026-10-20, '', Public until 2027-10-20
            '', '', 2000000, '', 2026-10-20, '', Public until 2029-10-20
            '', '', 3000, '', 2026-10-20, '', Not public
            '', '', '20,000', yes, 2026-10-20, '', Not public
            MODERATE, '', 2000000, '', 2026-10-20, '', Public until 2027-10-20
            '', 吊销许可证件, 1000, '', 2026-10-20, '', Public until 2029-10-20
            '', '', 20000, '', 2026-10-20, 2027-01-31, Public until 2027-01-31
            '', '', 20000, '', 2026-10-20, 2028-01-31, Public until 2027-10-20
            '', '', 20000, '', 2024-02-29, '', Over since 2025-02-28
            """)
    void penalty_endsWhenTheRuleSays(
            String severity, String category, String fine, String simple, String decided, String until, String answer) {
        CalculatorForm form = new CalculatorForm(PENALTY, severity, category, fine, simple, decided, until);
        assertThat(form.wrong(TODAY)).isNull();
        assertThat(calculated(form).headline().in(Language.EN)).isEqualTo(answer);
    }

    @Test
    void answer_saysFromWhenRepairCanBeAppliedFor_withItsCitation() {
        String steps = steps(new CalculatorForm(PENALTY, "", "", "20000", "", "2026-10-20", ""));
        assertThat(steps).contains("moderate", "2027-10-20", "from 2027-01-21", "Measures for Credit Repair");
        assertThat(steps(new CalculatorForm(PENALTY, "SERIOUS", "", "", "", "2026-10-20", "2027-01-31")))
                .contains("from 2027-10-21; publication ends before that", "counts");
        assertThat(steps(new CalculatorForm(PENALTY, "", "", "20000", "", "2026-10-20", "2030-01-31")))
                .contains("is later than the rule's and does not count");
    }

    @Test
    void kindThatEndsByAnEvent_namesIt() {
        Calculation list = calculated(new CalculatorForm("abnormal-operations", "", "", "", "", "2026-01-01", ""));
        assertThat(list.lastDay()).isNull();
        assertThat(list.headline().in(Language.EN)).contains("registrar");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '', '', '', '', decided
            '', '', 2026-02-30, '', decided
            '', '', 2026-11-22, '', decided
            '', '', 1900-01-01, '', decided
            '', '', -999999999-01-01, '', decided
            HEAVY, '', 2026-10-20, '', severity
            '', -1, 2026-10-20, '', fine
            '', 1e9, 2026-10-20, '', fine
            '', 99999999999999999999, 2026-10-20, '', fine
            '', 20 000 元, 2026-10-20, '', fine
            '', '', 2026-10-20, 2026-10-19, until
            '', '', 2026-10-20, soon, until
            """)
    void wrongInput_isToldFieldByField(String severity, String fine, String decided, String until, String field) {
        assertThat(new CalculatorForm(PENALTY, severity, "", fine, "", decided, until).wrong(TODAY))
                .isEqualTo(field);
    }

    @Test
    void veryLongInput_isNotRepeated() {
        CalculatorForm form = new CalculatorForm("x".repeat(10_000), "", "", "9".repeat(10_000), "", "2026-10-20", "");
        assertThat(form.kind()).hasSizeLessThan(100);
        assertThat(form.wrong(TODAY)).isEqualTo("fine");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01, 2026-11, true",
        "2026-11, 2026-01, false",
        "2026-13, 2026-12, false",
        "0001-01, 2026-01, false",
        "2000-01, 2026-01, false",
        "x, y, false"
    })
    void period_ofFigures_isAtMostTenYears(String from, String until, boolean sound) {
        assertThat(FiguresPeriod.read(from, until).isPresent()).isEqualTo(sound);
    }

    private static Calculation calculated(CalculatorForm form) {
        return Calculation.of(CATALOGUE.kind(form.kind()).orElseThrow(), form, repairs(), TODAY);
    }

    private static String steps(CalculatorForm form) {
        return calculated(form).steps().stream()
                .map(step -> step.text().en()
                        + step.bases().stream().map(basis -> basis.en()).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static RepairRules repairs() {
        Clock noon = Clock.fixed(Instant.parse("2026-11-21T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
        return new RepairRules(CATALOGUE, noon);
    }
}
