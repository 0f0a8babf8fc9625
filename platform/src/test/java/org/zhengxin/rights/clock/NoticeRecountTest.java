package org.zhengxin.rights.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.access.SetClock;
import org.zhengxin.catalog.CalendarNotices;
import org.zhengxin.catalog.NoticeResult;
import org.zhengxin.catalog.NoticeText;
import org.zhengxin.catalog.WorkingDays;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.ClockFigures;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.RightsFloors;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.rights.cases.NewCase;
import org.zhengxin.store.testing.WithDatabase;

@WithDatabase
@Import(Opened.class)
@SpringBootTest(
        classes = RightsFloors.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhengxin.access.demonstration=true",
            "zhengxin.self-check.enabled=false",
            "zhengxin.rights.alarms=0s"
        })
class NoticeRecountTest {
    private static final String SOURCE = "https://www.gov.cn/zhengce/2027.htm";
    private static final String NOTICE = """
            日期,安排,节日
            2026-12-31,休,元旦
            2027-01-01,休,元旦
            2027-01-04 休 元旦
            2027年1月9日\t班
            """;
    private static final LocalDate DAY = LocalDate.of(2026, 12, 28);

    @Autowired
    private Opened opened;

    @Autowired
    private CalendarNotices notices;

    @Autowired
    private WorkingDays days;

    @Autowired
    private Clocks clocks;

    @Autowired
    private Cases cases;

    @Autowired
    private Alarms alarms;

    @Autowired
    private ClockRules rules;

    @Autowired
    private ClockFigures figures;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private SetClock clock;

    @BeforeEach
    void lastDaysOfTheYear() {
        opened.nothing();
        opened.in(days::counting);
        clock.set(DAY.toString());
    }

    @Test
    void approvedNotice_countsOpenCasesAnew_inItsTransaction() {
        RightsCase objection = opened.open(CaseKind.OBJECTION, "platform", DAY);
        RightsCase repair = opened.open(CaseKind.REPAIR, "authority", DAY);
        RightsCase suspended = opened.open(CaseKind.REPAIR, "authority", DAY);
        opened.pause(suspended, LocalDate.of(2026, 12, 29), "test");
        opened.resume(suspended, LocalDate.of(2026, 12, 30));
        assertThat(opened.due(objection, "objection-by-platform")).isEqualTo("2026-12-31");
        assertThat(opened.due(repair, "repair-answer")).isEqualTo("2027-01-11");
        assertThat(opened.clock(repair, "repair-answer").provisional()).isTrue();
        assertThat(opened.said(repair, "provisional")).isEqualTo("true");

        long id = enter();
        assertThat(opened.due(repair, "repair-answer")).isEqualTo("2027-01-11");
        assertThat(notices.approve(id, "account:1")).isEqualTo(NoticeResult.SAME_PERSON);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(notices.approve(id, "account:2")).isEqualTo(NoticeResult.DONE);
            assertThat(opened.due(repair, "repair-answer")).isEqualTo("2027-01-13");
            status.setRollbackOnly();
        });
        assertThat(opened.due(repair, "repair-answer")).isEqualTo("2027-01-11");
        assertThat(days.calendar().hasNotice(2027)).isFalse();

        assertThat(notices.approve(id, "account:2")).isEqualTo(NoticeResult.DONE);
        assertThat(days.calendar().hasNotice(2027)).isTrue();
        assertThat(opened.due(objection, "objection-by-platform")).isEqualTo("2027-01-05");
        assertThat(opened.said(objection, "due_on")).isEqualTo("2027-01-05");
        assertThat(opened.due(repair, "repair-answer")).isEqualTo("2027-01-13");
        assertThat(opened.said(repair, "provisional")).isEqualTo("false");
        assertThat(opened.due(suspended, "repair-answer")).isEqualTo("2027-01-15");
        assertThat(notices.approve(id, "account:2")).isEqualTo(NoticeResult.NOT_OPEN);
    }

    @Test
    void termOfAnAuthority_inWorkingDays_movesWithTheNotice_andItsRemindersWithItsLastDay() {
        RightsCase order = opened.in(() -> cases.open(new NewCase(
                CaseKind.RECTIFICATION, 1, null, 5L, null, "rectify", DAY, new SetTerm.WorkingDays(DAY, 3), "a:1")));
        assertThat(opened.said(order, "due_on")).isEqualTo("2026-12-31");
        alarms.run();
        assertThat(opened.said(order, "alarm")).isEqualTo("1");

        notices.approve(enter(), "account:2");
        assertThat(opened.said(order, "due_on")).isEqualTo("2027-01-05");
        assertThat(opened.said(order, "alarm")).isEqualTo("0");
        clock.set("2026-12-29");
        alarms.run();
        assertThat(opened.said(order, "alarm")).isEqualTo("1");

        CaseClock running = clocks.running(order.id()).getFirst();
        assertThat(opened.in(() -> {
                    clocks.reset(running, LocalDate.of(2027, 2, 1));
                    return clocks.running(order.id()).getFirst().dueOn();
                }))
                .isEqualTo("2027-02-01");
        assertThat(opened.said(order, "due_on")).isEqualTo("2027-02-01");
        assertThat(opened.said(order, "alarm")).isEqualTo("0");
    }

    @Test
    void countedForKeeping_needsATransaction_andSeesTheLatestNotice() {
        assertThatThrownBy(days::counting).isInstanceOf(IllegalStateException.class);
        assertThat(days.calendar().hasNotice(2027)).isFalse();
        notices.approve(enter(), "account:2");
        assertThat(opened.in(() -> days.counting().hasNotice(2027))).isTrue();
        RightsCase later = opened.open(CaseKind.REPAIR, "authority", DAY);
        assertThat(opened.clock(later, "repair-answer").provisional()).isFalse();
    }

    @Test
    void extension_needsAGroundOfItsTimeLimit_andStaysWithinItsMost() {
        RightsCase repair = opened.open(CaseKind.REPAIR, "authority", LocalDate.of(2026, 12, 1));
        CaseClock answer = opened.clock(repair, "repair-answer");
        ClockRules.Extension ground =
                rules.extension("complicated", "repair-answer").orElseThrow();
        assertThat(opened.in(() -> clocks.extend(answer, 5, ground, Opened.CLERK)))
                .isTrue();
        assertThat(opened.due(repair, "repair-answer")).isEqualTo("2026-12-22");
        assertThat(opened.in(() -> clocks.extend(answer, 6, ground, Opened.CLERK)))
                .isFalse();
        assertThat(rules.extension("complicated", "objection-in-all")).isEmpty();
    }

    @Test
    void figures_countWhatEndedInTime_andTheMiddleOfTheDays() {
        RightsCase quick = opened.open(CaseKind.ANNULMENT, "carry-out", LocalDate.of(2026, 12, 25));
        RightsCase late = opened.open(CaseKind.ANNULMENT, "carry-out", LocalDate.of(2026, 12, 21));
        opened.close(quick);
        opened.close(late);
        ClockFigures.Figure whole = figures.ofCases(CaseKind.ANNULMENT, LocalDate.of(2026, 12, 1), DAY);
        assertThat(whole).isEqualTo(new ClockFigures.Figure(null, 2, 1, 1));
        assertThat(figures.byAgency(LocalDate.of(2026, 12, 1), DAY))
                .containsExactly(new ClockFigures.Figure(null, 2, 1, 1));
        assertThat(figures.ofCases(CaseKind.REPAIR, LocalDate.of(2026, 12, 1), DAY))
                .isEqualTo(new ClockFigures.Figure(null, 0, 0, null));
    }

    private long enter() {
        NoticeText text = NoticeText.read(2027, NOTICE, days.calendar());
        assertThat(text.problems()).isEmpty();
        assertThat(text.days()).hasSize(4);
        return notices.enter(2027, SOURCE, text.days(), "account:1");
    }

    @Test
    void wrongLines_areToldOneByOne() {
        String text = """
                # 2027
                2027-01-01 休 元旦
                2027-01-01 休 元旦
                2028-01-01 休
                2027-02-30 休
                2027-01-05 班
                2027-01-06 也许
                2027-01-07 休 春节 多余
                """;
        assertThat(NoticeText.read(2027, text, days.calendar()).problems())
                .extracting(problem -> problem.line() + " " + problem.fault())
                .containsExactly(
                        "3 TWICE", "4 OTHER_YEAR", "5 NOT_A_DAY", "6 WORKED_ANYWAY", "7 NEITHER", "8 TOO_MUCH");
        assertThat(NoticeText.read(2027, "\n", days.calendar()).problems())
                .containsExactly(new NoticeText.Problem(0, NoticeText.Fault.NOTHING));
    }
}
