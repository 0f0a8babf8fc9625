package org.zhengxin.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormatTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-mm-dd",
                "yyyy/m/d;@",
                "m/d/yy",
                "[$-804]yyyy\"年\"m\"月\"d\"日\";@",
                "[DBNum1][$-804]yyyy\"年\"m\"月\"",
                "mmm\\-yy",
                "D/M/YYYY",
                "m\"月\"d\"日\"",
            })
    void dayFormats(String code) {
        assertThat(NumberFormat.of(code)).isEqualTo(new NumberFormat(true, false, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy-mm-dd hh:mm", "m/d/yy h:mm AM/PM", "yyyy\\-mm\\-dd\\ hh:mm:ss.000"})
    void dayAndTimeFormats(String code) {
        assertThat(NumberFormat.of(code)).isEqualTo(new NumberFormat(true, true, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h:mm", "[h]:mm:ss", "mm:ss.0", "上午/下午h\"时\"mm\"分\"", "[mm]"})
    void timeFormats(String code) {
        assertThat(NumberFormat.of(code)).isEqualTo(new NumberFormat(false, true, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "@",
                "0",
                "#,##0.00",
                "0.00%",
                "0.00E+00",
                "\"¥\"#,##0.00_);[Red]\\(\"¥\"#,##0.00\\)",
                "[Red]0",
                "# ?/?",
                "",
            })
    void otherFormats(String code) {
        assertThat(NumberFormat.of(code)).isEqualTo(NumberFormat.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "000000000000000"})
    void zeroFormats(String code) {
        assertThat(NumberFormat.of(code).zeros()).isEqualTo(code.length());
    }
}
