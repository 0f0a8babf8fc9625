package org.zhengxin.foundation.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengxin.foundation.time.DayReading.Blank;
import org.zhengxin.foundation.time.DayReading.Day;
import org.zhengxin.foundation.time.DayReading.OpenEnded;
import org.zhengxin.foundation.time.DayReading.Problem;
import org.zhengxin.foundation.time.DayReading.Unreadable;

class DayReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02",
                "2026-1-2",
                "2026/1/2",
                "2026/01/02",
                "2026.1.2",
                "2026年1月2日",
                "2026年01月02日",
                "2026 年 1 月 2 日",
                "二〇二六年一月二日",
                "二○二六年一月二日",
                "20260102",
                "20260102.0",
                "２０２６－０１－０２",
                "２０２６／１／２",
                "２０２６．１．２",
                "2026—1—2",
                " 2026-01-02 ",
                "\u00A02026-01-02\u200B",
                "46024",
                "46024.0",
                "46024.75",
                "2026-01-02 10:30",
                "2026-01-02 10:30:00",
                "2026-01-02 10:30:00.0",
                "2026/1/2 0:00:00",
                "2026/1/2 上午 12:00:00",
                "2026-01-02T00:00:00",
                "2026-01-02T23:59:59.999+08:00",
                "2026-01-01T16:00:00Z",
                "2026-01-01T16:00:00.000+0000",
                "2026-01-01T11:00:00-05:00",
                "2026-01-02 10时30分",
                "2026-01-02 10时",
                "20260102103000",
                "20260102 10:30",
                "2026年1月2日 星期五",
                "2026年1月2日（星期五）"
            })
    void read_oneDayInManyForms_isThatDay(String given) {
        assertThat(DayReader.read(given)).isEqualTo(new Day(LocalDate.of(2026, 1, 2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "长期",
                "长期有效",
                "永久",
                "无固定期限",
                " 长期　",
                "9999-09-09",
                "9999-12-31",
                "9999/9/9",
                "9999年9月9日",
                "99990909",
                "2099-12-31",
                "2099/12/31",
                "2099.12.31",
                "2099年12月31日",
                "20991231",
                "73050",
                "2958465",
                "9999-99-99",
                "99999999",
                "2999-12-31",
                "2099-12-31 00:00:00"
            })
    void read_noEnd_isOpenEnded(String given) {
        assertThat(DayReader.read(given)).isEqualTo(new OpenEnded());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", " ", "　", "无", "空", "/", "-", "——", "null", "0", "0000-00-00", "00000000", "1900/1/0", "暂无"})
    void read_nothing_isBlank(String given) {
        assertThat(DayReader.read(given)).isEqualTo(new Blank());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, NO_SUCH_DAY",
        "2025-02-29, NO_SUCH_DAY",
        "2026-13-01, NO_SUCH_DAY",
        "20261301, NO_SUCH_DAY",
        "2026-00-10, NO_SUCH_DAY",
        "1/2/2026, AMBIGUOUS",
        "26-1-2, AMBIGUOUS",
        "26年1月2日, AMBIGUOUS",
        "260102, AMBIGUOUS",
        "1626-01-02, OUT_OF_RANGE",
        "2226-01-02, OUT_OF_RANGE",
        "2026, FORM",
        "2026-01, FORM",
        "2026年1月, FORM",
        "2026-1/2, FORM",
        "2026-01-02-03, FORM",
        "2026-01-02 25:00, FORM",
        "2026-01-02 10:3o, FORM",
        "2026-01-02x, FORM",
        "1767283200000, FORM",
        "见附件, FORM",
        "二〇二六年, FORM",
        "-46024, FORM",
        "4.6024E+04, FORM",
        "2026-01-02T10:00:00+, FORM",
        "2026-01-02T10:00:00Zx, FORM"
    })
    void read_other_saysWhy(String given, Problem problem) {
        assertThat(DayReader.read(given)).isEqualTo(new Unreadable(problem));
    }

    @Test
    void read_offset_movesToShanghai() {
        assertThat(DayReader.read("2026-01-02T15:59:59Z")).isEqualTo(new Day(LocalDate.of(2026, 1, 2)));
        assertThat(DayReader.read("2026-01-02T16:00:00Z")).isEqualTo(new Day(LocalDate.of(2026, 1, 3)));
        assertThat(DayReader.read("2026-01-02T05:00:00+14:00")).isEqualTo(new Day(LocalDate.of(2026, 1, 1)));
        assertThat(DayReader.read("2025-12-31T18:00:00-05:00")).isEqualTo(new Day(LocalDate.of(2026, 1, 1)));
    }

    @Property
    void read_anyDayInAnyForm_isThatDay(@ForAll("days") LocalDate day, @ForAll("patterns") String pattern) {
        String written = DateTimeFormatter.ofPattern(pattern).format(day);
        assertThat(DayReader.read(written)).isEqualTo(new Day(day));
    }

    @Property
    void read_serialNumber_isItsDay(@ForAll("days") LocalDate day) {
        long serial = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day);
        if (serial >= 10_000) {
            assertThat(DayReader.read(Long.toString(serial))).isEqualTo(new Day(day));
        }
    }

    @Property
    void read_anyText_neverThrows(@ForAll("texts") String given) {
        assertThat(DayReader.read(given)).isNotNull();
    }

    @Provide
    static Arbitrary<LocalDate> days() {
        long first = LocalDate.of(1900, 1, 1).toEpochDay();
        long last = LocalDate.of(2099, 12, 30).toEpochDay();
        return Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay);
    }

    @Provide
    static Arbitrary<String> patterns() {
        return Arbitraries.of(
                "yyyy-MM-dd",
                "yyyy-M-d",
                "yyyy/M/d",
                "yyyy.M.d",
                "yyyy年M月d日",
                "yyyyMMdd",
                "yyyy-MM-dd'T00:00:00+08:00'",
                "yyyy/MM/dd' 23:59:59'");
    }

    @Provide
    static Arbitrary<String> texts() {
        Arbitrary<String> near = Arbitraries.strings()
                .withChars("0123456789-/.年月日时分:TZ+ 二〇十上午星期(")
                .ofMaxLength(24);
        return Arbitraries.oneOf(near, Arbitraries.strings());
    }
}
