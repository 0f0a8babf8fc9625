package org.zhengxin.foundation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "正信(河南)科技有限公司",
                "正信（河南）科技有限公司",
                "正信 （河南） 科技有限公司",
                "正信【河南】科技有限公司",
                "正信〔河南〕科技有限公司",
                "正信(河南)科技·有限公司",
                "正信(河南)科技有限公司。",
                "“正信”(河南)科技有限公司",
                "正信－(河南)—科技有限公司",
                "\uFEFF正信(河南)科技有限公司\u200B",
                "正信(河南)科技有限公司　",
                "正信(河南)科技有限公司\uFE00"
            })
    void normal_oneNameInManyWritings_isOne(String given) {
        OrganisationName name = OrganisationName.of(given);
        assertThat(name.normal()).isEqualTo("正信(河南)科技有限公司");
        assertThat(name.given()).isEqualTo(given);
        assertThat(name.matches(OrganisationName.of("正信（河南）科技有限公司"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "二〇六厂, 二○六厂",
        "二〇六厂, 二零六厂",
        "二〇六厂, 二０六厂",
        "二〇六厂, 二0六厂",
        "二〇〇六厂, 二00六厂",
        "ABC公司, ａｂｃ公司",
        "A·B公司, AB公司",
        "東方國際貿易, 东方国际贸易",
        "鄭州廣發機電設備廠, 郑州广发机电设备厂",
        "Ⅲ号, iii号",
        "㈱正信, (株)正信",
        "⽂⺠, 文民",
        "凉茶, 凉茶"
    })
    void normal_equalNames_areOne(String one, String other) {
        assertThat(OrganisationName.normal(one)).isEqualTo(OrganisationName.normal(other));
    }

    @ParameterizedTest
    @CsvSource({"正信一公司, 正信二公司", "正信公司, 正信(河南)公司", "2006厂, 二〇〇六厂", "乾坤公司, 干坤公司", "一公司, 公司", "100店, 1〇〇店"})
    void normal_differentNames_differ(String one, String other) {
        assertThat(OrganisationName.normal(one)).isNotEqualTo(OrganisationName.normal(other));
    }

    @Test
    void normal_charactersOutsideTheBmp_survive() {
        assertThat(OrganisationName.normal("𠮷祥\uD840\uDC87商行")).isEqualTo("𠮷祥\uD840\uDC87商行");
        assertThat(OrganisationName.normal("𠮷\uDB40\uDD00祥")).isEqualTo("𠮷祥");
        assertThat(OrganisationName.normal("\uD87E\uDC00")).isEqualTo("丽");
    }

    @Test
    void normal_privateUse_survivesUnlessItsCharacterIsKnown() {
        assertThat(OrganisationName.normal("\uE000店")).isEqualTo("\uE000店");
        assertThat(OrganisationName.normal("\uE81E店")).isEqualTo("\u9FB4店");
        assertThat(OrganisationName.normal("\uE816店")).isEqualTo("\uD840\uDC87店");
    }

    @Test
    void normal_halfASurrogatePair_doesNotThrow() {
        assertThat(OrganisationName.normal("店\uD840")).isEqualTo("店\uD840");
        assertThat(OrganisationName.normal("\uDC87店")).isEqualTo("\uDC87店");
        assertThat(OrganisationName.normal("\uD840店")).isEqualTo("\uD840店");
    }

    @Property
    void normal_isStable_andNeverTouchesTheGiven(@ForAll("names") String given) {
        OrganisationName name = OrganisationName.of(given);
        assertThat(name.given()).isEqualTo(given);
        assertThat(OrganisationName.normal(name.normal())).isEqualTo(name.normal());
    }

    @Property
    void normal_widthCaseAndSpaces_makeNoDifference(@ForAll("latin") String latin, @ForAll("names") String rest) {
        StringBuilder wide = new StringBuilder();
        latin.chars().forEach(c -> wide.append((char) (c + 0xFEE0)).append('　'));
        assertThat(OrganisationName.normal(wide + rest))
                .isEqualTo(OrganisationName.normal(latin.toUpperCase(Locale.ROOT) + rest));
    }

    @Property
    void given_survivesGb18030AndUtf8(@ForAll("names") String given) {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
            String returned = new String(given.getBytes(charset), charset);
            assertThat(OrganisationName.of(returned)).isEqualTo(OrganisationName.of(given));
        }
    }

    @Provide
    static Arbitrary<String> names() {
        Arbitrary<Character> bmp = Arbitraries.chars()
                .range('\u4E00', '\u9FA5')
                .with("（）()【】〔〕·－—○〇零０0 　ABab\u3400\uE000\uF8FF".toCharArray());
        return bmp.map(String::valueOf)
                .injectDuplicates(0.1)
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts) + "𠮷\uD840\uDC87");
    }

    @Provide
    static Arbitrary<String> latin() {
        return Arbitraries.strings().alpha().numeric().ofMaxLength(6);
    }
}
