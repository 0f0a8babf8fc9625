package org.zhengxin.foundation.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextNormalTest {

    @Test
    void label_widthBracketsSpacesAndCase_makeNoDifference() {
        assertThat(TextNormal.label("罚款金额 （万元）\n")).isEqualTo("罚款金额(万元)");
        assertThat(TextNormal.label("\uFEFFCF_wsh ")).isEqualTo(TextNormal.label("ＣＦ＿ＷＳＨ"));
    }

    @Test
    void fold_plainText_isTheSameObject() {
        String plain = "郑州某某有限公司";
        assertThat(TextNormal.fold(plain)).isSameAs(plain);
        assertThat(TextNormal.fold(" Ａ１　B\u200B ")).isEqualTo("A1 B");
        assertThat(TextNormal.fold("𠮷\uE000")).isEqualTo("𠮷\uE000");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "　", "\t\r\n", "\u00A0\u200B\uFEFF", "\u2003"})
    void isBlank_nothingToSee(String given) {
        assertThat(TextNormal.isBlank(given)).isTrue();
    }

    @Test
    void isBlank_something() {
        assertThat(TextNormal.isBlank(" 。 ")).isFalse();
        assertThat(TextNormal.isBlank("\uE000")).isFalse();
    }

    @Property
    void fold_isStable(@ForAll String given) {
        String folded = TextNormal.fold(given);
        assertThat(TextNormal.fold(folded)).isEqualTo(folded);
        assertThat(TextNormal.label(TextNormal.label(given))).isEqualTo(TextNormal.label(given));
        assertThat(TextNormal.isBlank(given)).isEqualTo(folded.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "空", "无", "無", "（无）", "【空】", "暂无", "无文号", "/", "／", "//", "\\", "-", "—", "——", "－", "*", "***", "…",
                ".", "。", "、", "NULL", "null", "N/A", "n/a", "#N/A", "none", "0", "000", "x", "XX", "00X", " 无 ", "未知",
                "不适用"
            })
    void isPlaceholder_filler(String given) {
        assertThat(Placeholders.isPlaceholder(given)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", " ", "0.00", "0-1", "1", "无锡市公司", "空军", "10", "A", "无线电厂", "郑罚〔2026〕1号", "()", "否", "是"})
    void isPlaceholder_other(String given) {
        assertThat(Placeholders.isPlaceholder(given)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"行政相对人代码_1（统一社会信用代码）, 行政相对人代码_1(统一社会信用代码)"})
    void label_officialLabels(String one, String other) {
        assertThat(TextNormal.label(one)).isEqualTo(TextNormal.label(other));
    }
}
