package org.zhengxin.foundation.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhengxin.foundation.internal.Table;

class WorkingCalendarTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();

    static Stream<String[]> deadlines() {
        return Table.read(WorkingCalendarTest.class, "deadlines.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("deadlines")
    void due_checkedDeadlines_areRight(String from, String workingDays, String due) {
        Deadline deadline = CALENDAR.due(LocalDate.parse(from), Integer.parseInt(workingDays));
        assertThat(deadline.due()).isEqualTo(due);
        assertThat(deadline.provisional()).isFalse();
        assertThat(deadline.notice()).contains("gov.cn");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-14, true", // a Saturday made up for
        "2026-02-17, false", // Spring Festival
        "2026-11-21, false", // a Saturday
        "2026-11-20, true",
        "2006-12-30, true", // a Saturday that the notice for 2007 names
        "2018-12-31, false", // a Monday that the notice for 2019 names
        "2015-09-03, false", // named by the second notice for 2015
        "2031-01-01, true" // a Wednesday of a year without a notice
    })
    void isWorkingDay_byTheNoticeElseByTheWeek(LocalDate day, boolean worked) {
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(worked);
    }

    @Test
    void shipped_hasANoticeForEveryYearFrom2007To2026() {
        assertThat(IntStream.rangeClosed(2007, 2026)).allMatch(CALENDAR::hasNotice);
        assertThat(CALENDAR.hasNotice(2006)).isFalse();
        assertThat(CALENDAR.hasNotice(2027)).isFalse();
    }

    @Test
    void due_intoAYearWithoutANotice_isProvisional() {
        assertThat(CALENDAR.due(LocalDate.of(2026, 12, 30), 7))
                .isEqualTo(new Deadline(LocalDate.of(2027, 1, 8), true, ""));
        assertThat(CALENDAR.due(LocalDate.of(2026, 12, 30), 1).provisional()).isFalse();
        assertThat(CALENDAR.due(LocalDate.of(2006, 12, 20), 20).provisional()).isTrue();
        assertThat(CALENDAR.due(LocalDate.of(2006, 12, 31), 3).provisional()).isFalse();
    }

    @Test
    void of_emptyNotice_countsAsNone() {
        WorkingCalendar calendar = WorkingCalendar.of(List.of(YearNotice.parse(2030, List.of("# nothing yet", ""))));
        assertThat(calendar.hasNotice(2030)).isFalse();
        assertThat(calendar.due(LocalDate.of(2030, 5, 31), 1))
                .isEqualTo(new Deadline(LocalDate.of(2030, 6, 3), true, ""));
    }

    @Test
    void of_nextYearsNotice_holdsForItsDecemberDays() {
        YearNotice earlier =
                YearNotice.parse(2030, List.of("notice\thttps://example.org/2030", "2030-12-31\twork\t元旦"));
        YearNotice later = YearNotice.parse(2031, List.of("notice\thttps://example.org/2031", "2030-12-31\toff\t元旦"));
        assertThat(WorkingCalendar.of(List.of(later, earlier)).isWorkingDay(LocalDate.of(2030, 12, 31)))
                .isFalse();
    }

    @Property
    void workingDaysBetween_startAndDeadline_isTheLength(
            @ForAll @IntRange(min = 13_514, max = 20_700) int start, @ForAll @IntRange(min = 1, max = 90) int length) {
        LocalDate from = LocalDate.ofEpochDay(start);
        LocalDate due = CALENDAR.due(from, length).due();
        assertThat(CALENDAR.isWorkingDay(due)).isTrue();
        assertThat(CALENDAR.workingDaysBetween(from, due)).isEqualTo(length);
        assertThat(CALENDAR.workingDaysBetween(from, due.minusDays(1))).isEqualTo(length - 1);
    }

    @Test
    void badArguments_areRefusedClearly() {
        LocalDate day = LocalDate.of(2026, 1, 5);
        assertThatThrownBy(() -> CALENDAR.due(day, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CALENDAR.due(day, -3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CALENDAR.due(day, 10_001)).hasMessageContaining("10,000");
        assertThatThrownBy(() -> CALENDAR.due(LocalDate.of(1948, 12, 31), 1)).hasMessageContaining("1949");
        assertThatThrownBy(() -> CALENDAR.due(LocalDate.of(2199, 12, 31), 5)).hasMessageContaining("2199");
        assertThatThrownBy(() -> CALENDAR.isWorkingDay(LocalDate.MAX)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CALENDAR.workingDaysBetween(day, day.minusDays(1)))
                .hasMessageContaining("before the start");
        assertThat(CALENDAR.workingDaysBetween(day, day)).isZero();
    }

    @Test
    void parse_wrongLine_isNamed() {
        for (String line : List.of(
                "2030-13-01\toff\t元旦",
                "2030-01-01\tfree\t元旦",
                "2030-01-01\toff",
                "2029-11-30\toff\t元旦",
                "2031-01-01\toff\t元旦")) {
            assertThatThrownBy(() -> YearNotice.parse(2030, List.of("# remark", line)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Line 2");
        }
        assertThatThrownBy(() -> YearNotice.parse(2030, List.of("2030-01-01\toff\t元旦", "2030-01-01\twork\t元旦")))
                .hasMessageContaining("Line 2");
    }

    @Test
    void with_furtherNotices_takesThePlaceOfAYearsOwn_andLeavesTheOthers() {
        YearNotice first = YearNotice.parse(2030, List.of("notice\thttps://a", "2030-01-01\toff\t元旦"));
        YearNotice later = YearNotice.parse(2030, List.of("notice\thttps://b", "2030-01-02\toff\t元旦"));
        WorkingCalendar calendar =
                WorkingCalendar.shipped().with(List.of(first)).with(List.of(later));
        assertThat(calendar.isWorkingDay(LocalDate.of(2030, 1, 1))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2030, 1, 2))).isFalse();
        assertThat(calendar.due(LocalDate.of(2030, 1, 1), 1).notice()).isEqualTo("https://b");
        assertThat(calendar.notices()).contains(later).doesNotContain(first);
        assertThat(calendar.hasNotice(2026)).isTrue();
        assertThat(WorkingCalendar.shipped().hasNotice(2030)).isFalse();
    }
}
