package org.zhengxin.rights.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Severity;
import org.zhengxin.catalog.Target;
import org.zhengxin.catalog.testing.ShippedCatalogue;
import org.zhengxin.web.Language;

class RulesTableTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final Catalogue CATALOGUE = ShippedCatalogue.on(TODAY);
    private static final RepairTimes REPAIRS = new RepairTimes(CATALOGUE);

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
    void repair_countsMonthsByTheCivilCode() {
        assertThat(earliest("2026-10-20", Severity.MODERATE)).isEqualTo("2027-01-21");
        assertThat(earliest("2026-11-30", Severity.MODERATE)).isEqualTo("2027-03-01");
        assertThat(earliest("2026-10-20", Severity.SERIOUS)).isEqualTo("2027-10-21");
        assertThat(REPAIRS.earliest(TODAY, Severity.MINOR, TODAY)).isEmpty();
        assertThat(REPAIRS.earliest(TODAY, null, TODAY)).isEmpty();
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

    private static String earliest(String decided, Severity severity) {
        return REPAIRS.earliest(LocalDate.parse(decided), severity, TODAY)
                .orElseThrow()
                .on()
                .toString();
    }
}
