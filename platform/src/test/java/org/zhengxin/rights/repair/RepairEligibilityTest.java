package org.zhengxin.rights.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.RepairProcedure;
import org.zhengxin.catalog.Severity;
import org.zhengxin.catalog.testing.ShippedCatalogue;
import org.zhengxin.record.Change;
import org.zhengxin.record.DayRange;
import org.zhengxin.record.RepairStanding;
import org.zhengxin.rights.RepairRules;

/** When records can be repaired: the rule's table, over the ends of months. */
class RepairEligibilityTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String PENALTY = "administrative-penalty";

    /** A period ends on the corresponding day, or on the month's last; the application is from the day after. */
    @ParameterizedTest
    @CsvSource({
        "MODERATE, 2026-10-20, 2027-01-20, 2027-01-21",
        "MODERATE, 2026-11-30, 2027-02-28, 2027-03-01",
        "MODERATE, 2027-11-30, 2028-02-29, 2028-03-01",
        "MODERATE, 2026-12-31, 2027-03-31, 2027-04-01",
        "MODERATE, 2026-08-31, 2026-11-30, 2026-12-01",
        "MODERATE, 2026-04-01, 2026-07-01, 2026-07-02",
        "MODERATE, 2026-03-31, 2026-06-30, 2026-07-01",
        "SERIOUS, 2026-10-20, 2027-10-20, 2027-10-21",
        "SERIOUS, 2028-02-29, 2029-02-28, 2029-03-01",
        "SERIOUS, 2027-02-28, 2028-02-28, 2028-02-29",
        "SERIOUS, 2025-05-31, 2026-05-31, 2026-06-01",
    })
    void penalty_canBeRepaired_fromTheDayAfterItsLeastPeriod(
            Severity severity, LocalDate decided, LocalDate ends, LocalDate earliest) {
        RepairRules.Answer answer = answer(PENALTY, severity, decided);
        assertThat(answer.way()).isEqualTo(RepairRules.Way.BY_APPLICATION);
        assertThat(answer.periodEnds()).isEqualTo(ends);
        assertThat(answer.earliest()).isEqualTo(earliest);
        RepairStanding record = record(PENALTY, severity, decided, Change.ADDED, true);
        assertThat(outlook(record, ends).state()).isEqualTo(RepairOutlook.State.TOO_EARLY);
        assertThat(outlook(record, earliest).state()).isEqualTo(RepairOutlook.State.POSSIBLE);
    }

    @Test
    void minor_needsNoPeriod_onceTheDutyIsPerformed() {
        RepairRules.Answer answer = answer(PENALTY, Severity.MINOR, LocalDate.parse("2026-11-20"));
        assertThat(answer.way()).isEqualTo(RepairRules.Way.UPON_PERFORMANCE);
        assertThat(answer.earliest()).isNull();
        assertThat(answer.published()).isFalse();
    }

    @Test
    void lastPublicDay_andBasis_goWithIt() {
        RepairRules.Answer answer = answer(PENALTY, Severity.MODERATE, LocalDate.parse("2026-10-20"));
        assertThat(answer.lastPublicDay()).isEqualTo("2027-10-20");
        assertThat(answer.bases()).singleElement().satisfies(basis -> {
            assertThat(basis.words().zh()).contains("信用修复管理办法");
            assertThat(basis.verified()).isTrue();
        });
        assertThat(answer(PENALTY, Severity.MODERATE, LocalDate.parse("2026-03-31"))
                        .bases())
                .hasSize(2)
                .noneMatch(basis -> basis.verified());
    }

    @ParameterizedTest
    @CsvSource({"court-judgment-defaulter, court", "abnormal-operations, list"})
    void kindsThatAreNotRepairedByRule_sayWhatLeadsToTheirEnd(String kind, String way) {
        RepairRules.Answer answer = answer(kind, null, LocalDate.parse("2026-05-01"));
        assertThat(answer.way()).isEqualTo(RepairRules.Way.NOT_BY_RULE);
        assertThat(answer.repairable()).isFalse();
        assertThat(answer.instead())
                .isNotNull()
                .satisfies(instead -> assertThat(instead.what().en()).contains(way));
        assertThat(outlook(record(kind, null, answer.decidedOn(), Change.ADDED, true), LocalDate.parse("2028-01-01"))
                        .state())
                .isEqualTo(RepairOutlook.State.NOT_BY_RULE);
    }

    @Test
    void whatHasEnded_orIsShownNowhere_isNotRepaired() {
        LocalDate decided = LocalDate.parse("2026-05-01");
        LocalDate day = LocalDate.parse("2026-11-21");
        assertThat(outlook(record(PENALTY, Severity.MODERATE, decided, Change.REPAIRED, false), day)
                        .state())
                .isEqualTo(RepairOutlook.State.REPAIRED);
        assertThat(outlook(record(PENALTY, Severity.MODERATE, decided, Change.ANNULLED, false), day)
                        .state())
                .isEqualTo(RepairOutlook.State.NOTHING_TO_END);
        assertThat(outlook(record(PENALTY, Severity.MODERATE, decided, Change.ADDED, false), day)
                        .state())
                .isEqualTo(RepairOutlook.State.NOTHING_TO_END);
        assertThat(outlook(record(PENALTY, null, decided, Change.ADDED, true), day)
                        .state())
                .isEqualTo(RepairOutlook.State.NOT_SAID);
    }

    @Test
    void missingDocuments_areNamed() {
        RepairStanding record = record(PENALTY, Severity.MODERATE, LocalDate.parse("2026-05-01"), Change.ADDED, true);
        LocalDate day = LocalDate.parse("2026-11-21");
        assertThat(outlook(record, day).missing())
                .extracting(RepairProcedure.Item::id)
                .containsExactly("correction", "pledge");
        assertThat(eligibility(day)
                        .of(record, day, Set.of("correction", "pledge"))
                        .missing())
                .isEmpty();
    }

    @Test
    void marketRegulatorsDecisions_nameTheParallelRule() {
        LocalDate day = LocalDate.parse("2026-11-21");
        assertThat(outlook(record(PENALTY, Severity.MODERATE, LocalDate.parse("2026-05-01"), Change.ADDED, true), day)
                        .parallel())
                .singleElement()
                .satisfies(parallel -> assertThat(parallel.basis().words().zh()).contains("第107号"));
    }

    @Test
    void everyAdverseKindThatIsShipped_saysWhetherItCanBeRepaired() {
        Catalogue catalogue = ShippedCatalogue.get();
        assertThat(catalogue.kinds().stream().filter(Kind::adverse))
                .allSatisfy(kind -> assertThat(catalogue.repair(kind.code(), LocalDate.parse("2026-11-21")))
                        .as(kind.code())
                        .isPresent());
    }

    private static RepairRules.Answer answer(String kind, @Nullable Severity severity, LocalDate decided) {
        return rules(LocalDate.parse("2026-11-21"))
                .answer(kind, severity, decided)
                .orElseThrow();
    }

    private static RepairRules rules(LocalDate day) {
        return new RepairRules(
                ShippedCatalogue.on(day),
                Clock.fixed(day.atTime(12, 0).atZone(SHANGHAI).toInstant(), SHANGHAI));
    }

    private static RepairEligibility eligibility(LocalDate day) {
        return new RepairEligibility(ShippedCatalogue.on(day), rules(day));
    }

    private static RepairOutlook outlook(RepairStanding record, LocalDate day) {
        return eligibility(day).of(record, day, Set.of());
    }

    private static RepairStanding record(
            String kind, @Nullable Severity severity, LocalDate decided, Change change, boolean shown) {
        DayRange days = shown ? new DayRange(decided, null) : DayRange.NONE;
        return new RepairStanding(
                1,
                UUID.randomUUID(),
                1,
                kind,
                "code:X",
                "某市市场监督管理局",
                "罚〔2026〕1号",
                null,
                severity == null ? null : severity.name(),
                decided,
                change,
                "IN_FORCE",
                null,
                Map.of(Channel.PUBLIC, days, Channel.REPORT, new DayRange(decided, null)));
    }
}
