package org.zhengxin.foundation.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-10-20, 3, 2027-01-20",
        "2026-01-31, 1, 2026-02-28",
        "2028-01-31, 1, 2028-02-29",
        "2026-02-28, 1, 2026-03-28",
        "2026-11-30, 3, 2027-02-28",
        "2026-08-31, 1, 2026-09-30",
        "2026-04-01, 0, 2026-04-01"
    })
    void end_correspondingDayElseLastOfMonth(LocalDate from, int months, LocalDate end) {
        assertThat(Months.end(from, months)).isEqualTo(end);
    }

    @Test
    void endOfYears_leapDay_endsOnTheLastOfFebruary() {
        assertThat(Months.endOfYears(LocalDate.of(2028, 2, 29), 1)).isEqualTo("2029-02-28");
        assertThat(Months.endOfYears(LocalDate.of(2026, 4, 1), 3)).isEqualTo("2029-04-01");
    }

    @Property
    void end_liesInTheMonthCountedOn(
            @ForAll @IntRange(max = 40_000) int start, @ForAll @IntRange(max = 120) int months) {
        LocalDate from = LocalDate.ofEpochDay(start);
        LocalDate end = Months.end(from, months);
        assertThat(YearMonth.from(end)).isEqualTo(YearMonth.from(from).plusMonths(months));
        assertThat(end.getDayOfMonth()).isEqualTo(Math.min(from.getDayOfMonth(), end.lengthOfMonth()));
    }

    @Test
    void end_impossibleLength_throws() {
        LocalDate from = LocalDate.of(2026, 1, 1);
        assertThatThrownBy(() -> Months.end(from, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> Months.end(from, 12_001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Months.endOfYears(from, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
