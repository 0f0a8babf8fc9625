package org.zhengxin.rights.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Severity;
import org.zhengxin.catalog.Target;
import org.zhengxin.catalog.testing.ShippedCatalogue;
import org.zhengxin.rights.RepairRules;
import org.zhengxin.web.Language;

class RulesTableTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final Catalogue CATALOGUE = ShippedCatalogue.on(TODAY);
    private static final RepairRules REPAIRS =
            new RepairRules(CATALOGUE, Clock.fixed(Instant.parse("2026-11-21T04:00:00Z"), ZoneId.of("Asia/Shanghai")));

    @Test
    void penalties_haveAnExampleForEachRow_workedOutByTheRuleItself() {
        KindRules penalties = rules("administrative-penalty");
        assertThat(penalties.regimeWords())
                .extracting(words -> words.en())
                .containsExactly("Decided up to 2026-03-31", "Decided from 2026-04-01");
        assertThat(row(penalties, "Fine up to 3,000 yuan").outcomes().getLast().en())
                .isEqualTo("decided on 2026-11-21: minor, not public (minor: in principle not published)");
        SeverityRow moderate = row(penalties, "Fine above 3,000 and below 1,000,000 yuan");
        assertThat(moderate.example().en()).isEqualTo("a fine of 999,999.99 yuan");
        assertThat(moderate.outcomes())
                .extracting(words -> words.en())
                .containsExactly(
                        "decided on 2026-03-31: moderate, public until 2027-03-31",
                        "decided on 2026-11-21: moderate, public until 2027-11-21");
        assertThat(row(penalties, "Fine of 1,000,000 yuan or more")
                        .outcomes()
                        .getLast()
                        .en())
                .isEqualTo("decided on 2026-11-21: serious, public until 2029-11-21");
        assertThat(row(penalties, "Category: 吊销许可证件").severity()).isEqualTo(Severity.SERIOUS);
    }

    @Test
    void everyKind_hasACellForEachChannelAndRegime() {
        kinds().forEach(rules -> rules.periods()
                .forEach(row -> assertThat(row.cells())
                        .as(rules.anchor() + " " + row.channel())
                        .hasSameSizeAs(rules.regimes())));
        assertThat(kinds().map(KindRules::anchor).toList()).doesNotHaveDuplicates();
    }

    @Test
    void repair_isExplainedForEachSeverity_andInTheWordsOfItsRule() {
        assertThat(rules("administrative-penalty").repairs())
                .extracting(repair -> repair.words().en())
                .satisfiesExactly(
                        minor -> assertThat(minor).contains("once the duty is performed; there is no least period"),
                        moderate -> assertThat(moderate).contains("from 2027-02-22"),
                        serious -> assertThat(serious).contains("from 2027-11-22"));
        assertThat(rules("abnormal-operations").repairs().getFirst().words().en())
                .startsWith("It is not repaired: ");
    }

    @Test
    void table_hasTheSameColumnsInEachRow_andMarksWhatIsUnverified() {
        RulesPage page =
                new RulesPage("1", kinds().toList(), CATALOGUE.release().deadlines());
        for (Language language : Language.values()) {
            List<String[]> rows = RulesTable.of(page, language);
            assertThat(rows)
                    .hasSizeGreaterThan(100)
                    .allSatisfy(row -> assertThat(row).hasSize(11));
            assertThat(rows.stream().map(row -> row[9])).contains("true", "false");
        }
    }

    private static Stream<KindRules> kinds() {
        return CATALOGUE.release().kinds().stream()
                .filter(kind -> kind.target() == Target.RECORD)
                .map(kind -> KindRules.of(kind, REPAIRS, TODAY));
    }

    private static KindRules rules(String code) {
        Kind kind = CATALOGUE.kind(code).orElseThrow();
        return KindRules.of(kind, REPAIRS, TODAY);
    }

    private static SeverityRow row(KindRules rules, String input) {
        return rules.severity().stream()
                .filter(row -> row.input().en().equals(input))
                .findFirst()
                .orElseThrow();
    }
}
