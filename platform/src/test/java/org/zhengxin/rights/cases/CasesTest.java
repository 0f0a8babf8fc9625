package org.zhengxin.rights.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.access.SetClock;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.CaseOwner;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.RightsFloors;
import org.zhengxin.rights.clock.CaseClock;
import org.zhengxin.rights.clock.Clocks;
import org.zhengxin.rights.clock.SetTerm;
import org.zhengxin.store.testing.WithDatabase;

@WithDatabase
@SpringBootTest(
        classes = RightsFloors.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhengxin.access.demonstration=true", "zhengxin.self-check.enabled=false"})
class CasesTest {
    private static final String CLERK = "account:7";

    @Autowired
    private Cases cases;

    @Autowired
    private Clocks clocks;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SetClock clock;

    @BeforeEach
    void beforeTheNationalDays() {
        clock.set("2026-09-28");
    }

    @Test
    void objection_decidedByThePlatform_hasThreeWorkingDays_holidaysAndMakeUpDaysCounted() {
        RightsCase opened = open(CaseKind.OBJECTION, "410102", "platform");
        assertThat(opened.owner()).isEqualTo(CaseOwner.OFFICE);
        assertThat(opened.number()).startsWith("YY2026");
        assertThat(dueDays(opened)).containsExactly("objection-by-platform 2026-10-08");
    }

    @Test
    void objection_thatIsRouted_hasTheProvidersDaysInsideTheWhole() {
        RightsCase opened = open(CaseKind.OBJECTION, "410102", "platform");
        clock.set("2026-09-29");
        RightsCase routed = in(() -> cases.advance(opened, new Step("ROUTED", "provider", 5L, null, "account:1")));
        assertThat(routed.owner()).isEqualTo(CaseOwner.AGENCY);
        assertThat(routed.agencyId()).isEqualTo(5L);
        assertThat(dueDays(routed)).containsExactly("objection-in-all 2026-10-13", "objection-by-provider 2026-10-09");
        assertThat(clocks.of(opened.id()))
                .filteredOn(each -> "objection-by-platform".equals(each.limitId()))
                .extracting(CaseClock::stoppedOn)
                .containsExactly(LocalDate.parse("2026-09-29"));
    }

    @Test
    void county_followsItsOwnProfile() {
        RightsCase opened = open(CaseKind.OBJECTION, "410122", "platform");
        assertThat(opened.profile()).isEqualTo("zhongmu");
        assertThat(clocks.running(opened.id()))
                .extracting(CaseClock::limitId)
                .containsExactly("objection-in-all", "objection-by-platform");
        RightsCase answered = in(() -> cases.advance(opened, new Step("ANSWERED", "answer", null, null, CLERK)));
        assertThat(clocks.running(answered.id()))
                .extracting(CaseClock::limitId)
                .containsExactly("objection-in-all", "objection-answer");
    }

    @Test
    void suspension_isNotCounted_andLeavesNoLastDayWhileItLasts() {
        RightsCase opened = open(CaseKind.OBJECTION, null, "platform");
        in(() -> {
            clocks.pause(opened, LocalDate.parse("2026-09-29"), "test", CLERK);
            return true;
        });
        assertThat(clocks.running(opened.id())).extracting(CaseClock::dueOn).containsOnlyNulls();
        clock.set("2026-10-20");
        in(() -> {
            clocks.resume(opened, LocalDate.parse("2026-10-19"), CLERK);
            return true;
        });
        assertThat(dueDays(opened)).containsExactly("objection-by-platform 2026-10-22");
        assertThat(clocks.running(opened.id()).getFirst().late(LocalDate.parse("2026-10-22")))
                .isFalse();
        assertThat(clocks.running(opened.id()).getFirst().late(LocalDate.parse("2026-10-23")))
                .isTrue();
    }

    @Test
    void extension_movesTheLastDay() {
        RightsCase opened = open(CaseKind.OBJECTION, null, "platform");
        in(() -> {
            clocks.extend(clocks.running(opened.id()).getFirst(), 2);
            return true;
        });
        assertThat(dueDays(opened)).containsExactly("objection-by-platform 2026-10-10");
    }

    @Test
    void periodIntoAYearWithoutNotice_isProvisional() {
        clock.set("2026-12-30");
        RightsCase opened = open(CaseKind.REPAIR, null, "authority");
        assertThat(clocks.running(opened.id())).allMatch(CaseClock::provisional);
    }

    @Test
    void close_stopsEveryClock_andASecondStepIsABug() {
        RightsCase opened = open(CaseKind.OBJECTION, null, "platform");
        RightsCase closed = in(() -> cases.close(opened, "DECIDED", "REJECTED", CLERK));
        assertThat(closed.open()).isFalse();
        assertThat(clocks.running(opened.id())).isEmpty();
        assertThat(cases.events(opened.id())).extracting(CaseEvent::event).containsExactly("OPENED", "DECIDED");
        assertThatThrownBy(() -> in(() -> cases.close(closed, "DECIDED", "UPHELD", CLERK)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void dayThatAnAuthoritySets_isTheLastDay() {
        RightsCase order = in(() -> cases.open(new NewCase(
                CaseKind.RECTIFICATION,
                1,
                null,
                5L,
                null,
                "rectify",
                LocalDate.now(clock),
                new SetTerm.Until(LocalDate.parse("2026-10-31")),
                CLERK)));
        assertThat(clocks.running(order.id()))
                .extracting(CaseClock::dueOn)
                .containsExactly(LocalDate.parse("2026-10-31"));
    }

    private RightsCase open(CaseKind kind, @Nullable String region, String stage) {
        return in(() -> cases.open(new NewCase(kind, 1, null, 5L, region, stage, LocalDate.now(clock), null, CLERK)));
    }

    private List<String> dueDays(RightsCase of) {
        return clocks.running(of.id()).stream()
                .map(each -> each.limitId() + " " + each.dueOn())
                .toList();
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
