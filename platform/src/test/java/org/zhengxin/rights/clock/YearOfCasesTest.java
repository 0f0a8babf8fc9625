package org.zhengxin.rights.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.access.SetClock;
import org.zhengxin.catalog.WorkingDays;
import org.zhengxin.foundation.time.WorkingCalendar;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.RightsFloors;
import org.zhengxin.store.testing.WithDatabase;

/** Runs a year of cases, and compares what was raised when with a plain count of days. */
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
class YearOfCasesTest {
    private static final Path VECTORS = Path.of(
            "..", "foundation", "src", "test", "resources", "org", "zhengxin", "foundation", "time", "deadlines.tsv");
    private static final LocalDate FIRST = LocalDate.of(2025, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
    private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();

    @Autowired
    private Opened opened;

    @Autowired
    private Alarms alarms;

    @Autowired
    private AlarmRows rows;

    @Autowired
    private CaseStates states;

    @Autowired
    private ClockRules rules;

    @Autowired
    private WorkingDays days;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private SetClock clock;

    @BeforeEach
    void nothing() {
        opened.nothing();
    }

    /** What the plain model knows of a case. */
    private record Known(RightsCase of, LocalDate due, LocalDate closing) {}

    @Test
    void everyVector_thatALimitHasTheLengthOf_isTheLastDayOfItsCase() throws IOException {
        Map<Integer, String[]> byLength = Map.of(
                1, new String[] {"ANNULMENT", "carry-out", "annulment"},
                3, new String[] {"OBJECTION", "platform", "objection-by-platform"},
                7, new String[] {"OBJECTION", "provider", "objection-in-all"});
        int checked = 0;
        for (String line : Files.readAllLines(VECTORS)) {
            String[] cells = line.split("\t");
            String[] limit = cells.length == 3 ? byLength.get(Integer.parseInt(cells[1])) : null;
            if (limit != null && cells[0].compareTo("2020-05-01") >= 0) {
                RightsCase of = opened.open(CaseKind.valueOf(limit[0]), limit[1], LocalDate.parse(cells[0]));
                assertThat(opened.due(of, limit[2])).as(line).isEqualTo(cells[2]);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(20);
    }

    @Test
    void year_withARestart_anOutage_andAClockSetBack_raisesEachAlarmOnceAndOnItsDay() {
        List<Known> known = new ArrayList<>();
        Map<UUID, Map<Integer, LocalDate>> expected = new HashMap<>();
        int number = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            clock.set(day.toString());
            LocalDate today = day;
            known.stream().filter(each -> each.closing().equals(today)).forEach(each -> opened.close(each.of()));
            known.add(open(number++, day));
            if (day.isAfter(LocalDate.of(2026, 8, 3)) && day.isBefore(LocalDate.of(2026, 8, 9))) {
                continue;
            }
            if (day.equals(LocalDate.of(2026, 6, 10))) {
                clock.set("2026-06-09");
                alarms.run();
                clock.set("2026-06-10");
            }
            (day.getDayOfMonth() == 15 ? afterRestart() : alarms).run();
            if (day.equals(LocalDate.of(2026, 3, 20))) {
                assertThat(afterRestart().run()).isZero();
                clock.set("2026-03-19");
                alarms.run();
                clock.set("2026-03-20");
                alarms.run();
            }
            model(known, day, expected);
        }
        assertThat(raised()).isEqualTo(expected);
        assertThat(expected.values().stream().filter(levels -> levels.containsKey(3)))
                .hasSizeGreaterThan(20);
        assertThat(jdbc.sql("SELECT count(*) FROM case_alarm GROUP BY clock_id, level HAVING count(*) > 1")
                        .query(Long.class)
                        .list())
                .isEmpty();
    }

    /** One case of a day; they last longer and longer, and begin anew. */
    private Known open(int number, LocalDate day) {
        boolean objection = number % 2 == 0;
        RightsCase of = objection
                ? opened.open(CaseKind.OBJECTION, "platform", day)
                : opened.open(CaseKind.ANNULMENT, "carry-out", day);
        LocalDate due = CALENDAR.due(day, objection ? 3 : 1).due();
        assertThat(opened.said(of, "due_on")).isEqualTo(due.toString());
        return new Known(of, due, day.plusDays(1 + number % 19));
    }

    /** Says by plain counting what a run on a day raises. */
    private void model(List<Known> known, LocalDate day, Map<UUID, Map<Integer, LocalDate>> expected) {
        for (Known each : known) {
            if (!each.closing().isAfter(day)) {
                continue;
            }
            boolean past = each.due().isBefore(day);
            int apart =
                    past ? CALENDAR.workingDaysBetween(each.due(), day) : CALENDAR.workingDaysBetween(day, each.due());
            Map<Integer, LocalDate> levels = new TreeMap<>();
            if (!past && apart <= 1) {
                levels.put(1, day);
            }
            if (past && apart >= 1) {
                levels.put(2, day);
            }
            if (past && apart >= 5) {
                levels.put(3, day);
            }
            if (!levels.isEmpty()) {
                Map<Integer, LocalDate> before =
                        expected.computeIfAbsent(each.of().id(), id -> new TreeMap<>());
                levels.forEach(before::putIfAbsent);
            }
        }
    }

    private Map<UUID, Map<Integer, LocalDate>> raised() {
        Map<UUID, Map<Integer, LocalDate>> raised = new HashMap<>();
        jdbc.sql("SELECT case_id, level, raised_on FROM case_alarm")
                .query((row, n) -> raised.computeIfAbsent(row.getObject(1, UUID.class), id -> new TreeMap<>())
                        .put(row.getInt(2), row.getObject(3, LocalDate.class)))
                .list();
        return raised;
    }

    @Test
    void twoNodesAtOnce_andARunThatBreaksOff_leaveOneAlarmOfEachLevel() throws Exception {
        clock.set("2026-10-20");
        for (int i = 0; i < 30; i++) {
            opened.open(CaseKind.ANNULMENT, "carry-out", LocalDate.of(2026, 10, 12));
        }
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            alarms.run();
            status.setRollbackOnly();
        });
        assertThat(raised()).isEmpty();
        Thread one = Thread.ofPlatform().start(alarms::run);
        Thread other = Thread.ofPlatform().start(() -> afterRestart().run());
        one.join();
        other.join();
        alarms.run();
        assertThat(raised()).hasSize(30);
        assertThat(raised().values()).allMatch(levels -> levels.keySet().equals(Set.of(2, 3)));
        assertThat(alarms.run()).isZero();
    }

    private Alarms afterRestart() {
        return new Alarms(rows, states, rules, days, clock, transactions);
    }

    @Test
    void suspension_silencesAlarms_andANewLastDayIsRemindedOfAnew() {
        clock.set("2026-10-13");
        RightsCase of = opened.open(CaseKind.OBJECTION, "platform", LocalDate.of(2026, 10, 12));
        clock.set("2026-10-14");
        alarms.run();
        assertThat(level(of)).isEqualTo("1");
        opened.pause(of, LocalDate.of(2026, 10, 14), "expert-review");
        assertThat(level(of)).isEqualTo("0");
        assertThat(opened.said(of, "suspended")).isEqualTo("true");
        clock.set("2026-11-02");
        alarms.run();
        assertThat(level(of)).isEqualTo("0");
        opened.resume(of, LocalDate.of(2026, 11, 1));
        assertThat(opened.said(of, "due_on")).isEqualTo("2026-11-03");
        alarms.run();
        assertThat(level(of)).isEqualTo("1");
        clock.set("2026-11-04");
        alarms.run();
        assertThat(level(of)).isEqualTo("2");
        clock.set("2026-11-10");
        alarms.run();
        assertThat(level(of)).isEqualTo("3");
        opened.close(of);
        assertThat(opened.said(of, "late")).isEqualTo("true");
    }

    @Test
    void clockThatRanAhead_raisesNothingThatStays() {
        clock.set("2026-10-13");
        RightsCase of = opened.open(CaseKind.OBJECTION, "platform", LocalDate.of(2026, 10, 13));
        clock.set("2027-10-13");
        alarms.run();
        assertThat(level(of)).isEqualTo("3");
        clock.set("2026-10-13");
        alarms.run();
        assertThat(level(of)).isEqualTo("0");
        clock.set("2026-10-15");
        assertThat(alarms.run()).isEqualTo(1);
    }

    private @Nullable String level(RightsCase of) {
        return opened.said(of, "alarm");
    }
}
