package org.zhengxin.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengxin.catalog.SeverityDecision.From;
import org.zhengxin.catalog.testing.ShippedCatalogue;

/** Severity from trustworthy inputs only. */
class SeverityTableTest {

    @ParameterizedTest
    @CsvSource({
        "警告, , MINOR, CATEGORY",
        "通报批评, , MINOR, CATEGORY",
        "罚款, 0.01, MINOR, AMOUNT",
        "罚款, 3000, MINOR, AMOUNT",
        "罚款, 3000.01, MODERATE, AMOUNT",
        "罚款, 999999.99, MODERATE, AMOUNT",
        "罚款, 1000000, SERIOUS, AMOUNT",
        "罚款, , MODERATE, DEFAULT",
        "没收违法所得, , MODERATE, CATEGORY",
        "降低资质等级, , MODERATE, CATEGORY",
        "吊销许可证件, , SERIOUS, CATEGORY",
        "责令停产停业, , SERIOUS, CATEGORY",
        "限制从业, , SERIOUS, CATEGORY",
        "警告;罚款, 2000, MINOR, AMOUNT",
        "罚款;没收违法所得, 2000, MODERATE, CATEGORY",
        "罚款;吊销许可证件, 50000, SERIOUS, CATEGORY",
        "警告;罚款, 2000000, SERIOUS, AMOUNT",
        "其他, , MODERATE, DEFAULT",
        "其他, 100, MINOR, AMOUNT",
        "'', , MODERATE, DEFAULT",
    })
    void heaviestCategoryCounts_aFineByItsAmount(
            String categories, @Nullable BigDecimal fine, Severity severity, From from) {
        List<String> values = categories.isEmpty() ? List.of() : List.of(categories.split(";"));
        SeverityDecision decision = decide(null, null, values, fine);
        assertThat(decision.severity()).isEqualTo(severity);
        assertThat(decision.from()).isEqualTo(from);
        assertThat(decision.rule().title().zh()).isNotBlank();
    }

    @Test
    void declaredSeverity_winsOverEverything() {
        SeverityDecision decision = decide(Severity.MINOR, false, List.of("吊销许可证件"), new BigDecimal("5000000"));
        assertThat(decision.severity()).isEqualTo(Severity.MINOR);
        assertThat(decision.from()).isEqualTo(From.DECLARED);
    }

    @Test
    void simpleProcedure_isMinor_whateverTheCategory() {
        SeverityDecision decision = decide(null, true, List.of("没收违法所得"), new BigDecimal("5000"));
        assertThat(decision.severity()).isEqualTo(Severity.MINOR);
        assertThat(decision.from()).isEqualTo(From.SIMPLE_PROCEDURE);
        assertThat(decide(null, false, List.of("没收违法所得"), null).from()).isEqualTo(From.CATEGORY);
    }

    @Test
    void sector_withoutOwnBlock_isDecidedByTheGeneralOne() {
        SeverityInput input =
                new SeverityInput(null, null, List.of("警告"), null, "fire-safety", LocalDate.of(2026, 10, 20));
        assertThat(table("administrative-penalty").decide(input).severity()).isEqualTo(Severity.MINOR);
    }

    @Test
    void listOfSeriouslyDishonest_isAlwaysSerious() {
        SeverityInput input = new SeverityInput(null, null, List.of(), null, null, LocalDate.of(2024, 1, 1));
        assertThat(table("seriously-dishonest-list").decide(input).severity()).isEqualTo(Severity.SERIOUS);
    }

    private static SeverityDecision decide(
            @Nullable Severity declared, @Nullable Boolean simple, List<String> categories, @Nullable BigDecimal fine) {
        return table("administrative-penalty")
                .decide(new SeverityInput(declared, simple, categories, fine, null, LocalDate.of(2026, 10, 20)));
    }

    private static SeverityTable table(String kind) {
        SeverityTable table = ShippedCatalogue.get().kind(kind).orElseThrow().severity();
        assertThat(table).isNotNull();
        return table;
    }
}
