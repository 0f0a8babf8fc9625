package org.zhengxin.foundation.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengxin.foundation.code.MaskedText.Found;

/** Numbers here belong to nobody: their region, 419999, does not exist, and the others are round. */
class PersonNumbersTest {

    private static final String CARD = card("41999919620304001");

    @Test
    void isIdentityCard_soundNumber_inTheDressOfFiles() {
        assertThat(PersonNumbers.isIdentityCard(CARD)).isTrue();
        assertThat(PersonNumbers.isIdentityCard(" " + CARD.toLowerCase(Locale.ROOT) + "　"))
                .isTrue();
        assertThat(PersonNumbers.isIdentityCard("'" + CARD)).isTrue();
        assertThat(PersonNumbers.isIdentityCard("419999620304001")).isTrue();
        assertThat(PersonNumbers.isIdentityCard(card("83000019900101001"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91350100M000100Y43",
                "419999196213040018",
                "419999196202300018",
                "419999189903040018",
                "119999",
                "110108000000016",
                "郑州某某有限公司"
            })
    void isIdentityCard_other_isFalse(String given) {
        assertThat(PersonNumbers.isIdentityCard(given)).isFalse();
    }

    @Property
    void isIdentityCard_oneDigitChanged_isFalse(@ForAll("cards") String card) {
        char last = card.charAt(17);
        String changed = card.substring(0, 17) + (last == '1' ? '2' : '1');
        assertThat(PersonNumbers.isIdentityCard(card)).isTrue();
        assertThat(PersonNumbers.isIdentityCard(changed)).isFalse();
    }

    @Property
    void isIdentityCard_codeOfAFirm_isFalse(@ForAll("firms") UnifiedCode code) {
        assertThat(PersonNumbers.isIdentityCard(code.value())).isFalse();
    }

    @Property
    void mask_identityCardAnywhere_isCovered(@ForAll("cards") String card, @ForAll("words") String before) {
        String text = before + card + "，系当事人";
        MaskedText masked = PersonNumbers.mask(text);
        assertThat(masked.text()).hasSameSizeAs(text).doesNotContain(card.substring(6, 17));
        assertThat(masked.found())
                .containsExactly(new Found(PersonNumberKind.IDENTITY_CARD, before.length(), before.length() + 18));
    }

    @Test
    void mask_identityCard_coversEveryDigitAndTheX() {
        String endsInX = cardEndingInX();
        assertThat(PersonNumbers.mask("身份证：" + endsInX + "。").text()).isEqualTo("身份证：******************。");
        assertThat(PersonNumbers.mask(CARD.substring(0, 6) + " " + CARD.substring(6, 14) + " " + CARD.substring(14))
                        .text())
                .isEqualTo("****** ******** ****");
        assertThat(PersonNumbers.mask("身份证号419999620304001").text()).isEqualTo("身份证号***************");
    }

    @ParameterizedTest
    @CsvSource({
        "电话13800000000, MOBILE",
        "张某138 0000 0000, MOBILE",
        "138-0000-0000, MOBILE",
        "１３８００００００００, MOBILE",
        "+86 13800000000, MOBILE",
        "+86-13800000000, MOBILE",
        "8613800000000, MOBILE",
        "tel13800000000, MOBILE",
        "手机号码：13800000000号, MOBILE",
        "0371-65000000, LANDLINE",
        "（0371）65000000, LANDLINE",
        "0371 65000000, LANDLINE",
        "联系电话：037165000000, LANDLINE",
        "电话65000000, LANDLINE",
        "010-65000000, LANDLINE",
        "银行卡6222000000000000004, BANK_CARD",
        "卡号 6222 0000 0000 0000 004, BANK_CARD",
        "转入4000000000000002账户, BANK_CARD"
    })
    void mask_numberOfAPerson_isFound(String text, PersonNumberKind kind) {
        MaskedText masked = PersonNumbers.mask(text);
        assertThat(masked.found()).extracting(Found::kind).containsExactly(kind);
        assertThat(masked.text()).hasSameSizeAs(text).contains("***").doesNotContain("000000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "罚款50000元",
                "罚款13800000000元",
                "合同价13800000000.00元",
                "注册资本1380000.0000万元",
                "¥13800000000",
                "统一社会信用代码91350100M000100Y43",
                "统一社会信用代码：914101000000000000",
                "郑市监罚〔2026〕13800000000号",
                "许可证编号：13800000000",
                "注册号110108000000016",
                "110108000000016",
                "食品经营许可证JY14101050012345",
                "施工许可证410105202601150101",
                "410105202601150101",
                "承诺编码41010520260115000001",
                "（2026）豫0105民初12345号",
                "2026-11-21 10:30:00",
                "自2026年1月1日起至2026-12-31止",
                "20261121",
                "第0371-6500号",
                "编号0371-65000000",
                "GB 32100-2015",
                "产品批号6222000000000000004",
                "4101000000000000",
                "1 2 3 4 5 6 7 8 9 10 11 12",
                "坐标113.6253680000,34.7466000000",
                "拨打12315或12345",
                "B13800000000型"
            })
    void mask_numbersOfOrganisationsAndAmounts_stay(String text) {
        MaskedText masked = PersonNumbers.mask(text);
        assertThat(masked.found()).isEmpty();
        assertThat(masked.text()).isSameAs(text);
        assertThat(masked.isClean()).isTrue();
    }

    @Property
    void mask_unifiedCodeInAText_stays(@ForAll("firms") UnifiedCode code) {
        assertThat(PersonNumbers.mask("统一社会信用代码：" + code + "。").found()).isEmpty();
    }

    @Test
    void mask_severalNumbers_inOrder() {
        MaskedText masked = PersonNumbers.mask("张某（身份证" + CARD + "，电话13800000000、0371-65000000）罚款5000元");
        assertThat(masked.found())
                .extracting(Found::kind)
                .isEqualTo(List.of(PersonNumberKind.IDENTITY_CARD, PersonNumberKind.MOBILE, PersonNumberKind.LANDLINE));
        assertThat(masked.text()).endsWith("罚款5000元");
    }

    @Property
    void mask_anyText_keepsLengthAndEverythingButDigits(@ForAll("texts") String text) {
        MaskedText masked = PersonNumbers.mask(text);
        assertThat(masked.text()).hasSameSizeAs(text);
        for (int i = 0; i < text.length(); i++) {
            if (masked.text().charAt(i) != text.charAt(i)) {
                assertThat(masked.text().charAt(i)).isEqualTo('*');
            }
        }
        assertThat(PersonNumbers.mask(masked.text()).text()).isEqualTo(masked.text());
    }

    private static String card(String body) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    private static String cardEndingInX() {
        for (int serial = 1; serial < 1000; serial++) {
            String card = card("41999919620304" + String.format(Locale.ROOT, "%03d", serial));
            if (card.endsWith("X")) {
                return card;
            }
        }
        throw new AssertionError("One in eleven ends in X");
    }

    @Provide
    static Arbitrary<String> cards() {
        return Combinators.combine(
                        Arbitraries.integers().between(1930, 2008),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 28),
                        Arbitraries.integers().between(1, 999))
                .as((year, month, day, serial) ->
                        card(String.format(Locale.ROOT, "419999%04d%02d%02d%03d", year, month, day, serial)));
    }

    @Provide
    static Arbitrary<UnifiedCode> firms() {
        return UnifiedCodeTest.codes().filter(code -> code.department() == '9');
    }

    @Provide
    static Arbitrary<String> words() {
        return Arbitraries.of("", "身份证号", "身份证：", "法定代表人王某，", "ID", "王某 ", "编号", "№");
    }

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("0123456789０１Xx -—()（）号元第电话卡〕.abA\uD840\uDC87")
                .ofMaxLength(80);
    }
}
