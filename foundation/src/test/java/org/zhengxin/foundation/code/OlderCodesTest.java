package org.zhengxin.foundation.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OlderCodesTest {

    @Test
    void registrationNumber_exampleOfItsStandard_isSound() {
        assertThat(RegistrationNumber.check(" 110108000000016 "))
                .isEqualTo(new RegistrationNumberCheck.Sound(new RegistrationNumber("110108000000016")));
    }

    @ParameterizedTest
    @CsvSource({
        "11010800000001, LENGTH",
        "1101081000000, LENGTH",
        "1.10108E+14, NUMBER_FORM",
        "11010800000001A, CHARACTER",
        "豫工商11010800000001, LENGTH"
    })
    void registrationNumber_impossible_saysWhy(String given, RegistrationNumberCheck.Reason reason) {
        assertThat(RegistrationNumber.check(given)).isEqualTo(new RegistrationNumberCheck.Malformed(reason));
    }

    @Test
    void registrationNumber_storedAsANumber_isRead() {
        assertThat(RegistrationNumber.check("110108000000016.0")).isInstanceOf(RegistrationNumberCheck.Sound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000000000000", "无", "/", "111111111111111"})
    void registrationNumber_filler_isAPlaceholder(String given) {
        assertThat(RegistrationNumber.check(given)).isEqualTo(new RegistrationNumberCheck.Placeholder());
    }

    @Property
    void registrationNumber_oneDigitChanged_isNotSound(
            @ForAll("numbers") RegistrationNumber number,
            @ForAll @IntRange(max = 14) int place,
            @ForAll @IntRange(max = 9) int digit) {
        assertThat(RegistrationNumber.check(number.value())).isEqualTo(new RegistrationNumberCheck.Sound(number));
        StringBuilder changed = new StringBuilder(number.value());
        changed.setCharAt(place, (char) ('0' + digit));
        if (!changed.toString().equals(number.value())) {
            assertThat(RegistrationNumber.check(changed.toString()))
                    .isNotInstanceOf(RegistrationNumberCheck.Sound.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"D2143569-X", "D2143569X", "d2143569－x", " D2143569—X"})
    void organisationCode_exampleOfItsStandard_isSound(String given) {
        assertThat(OrganisationCode.check(given))
                .isEqualTo(new OrganisationCodeCheck.Sound(new OrganisationCode("D2143569X")));
    }

    @ParameterizedTest
    @CsvSource({"D2143569, LENGTH", "D2143569A, CHARACTER", "D214无569X, CHARACTER", "1.23E+08, NUMBER_FORM"})
    void organisationCode_impossible_saysWhy(String given, OrganisationCodeCheck.Reason reason) {
        assertThat(OrganisationCode.check(given)).isEqualTo(new OrganisationCodeCheck.Malformed(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0", "000000000", "00000000X", "无"})
    void organisationCode_filler_isAPlaceholder(String given) {
        assertThat(OrganisationCode.check(given)).isEqualTo(new OrganisationCodeCheck.Placeholder());
    }

    @Property
    void organisationCode_built_isSound(@ForAll("bodies") String firstEight) {
        OrganisationCode code = OrganisationCode.of(firstEight);
        assertThat(code.isSound()).isTrue();
        assertThat(code.value()).startsWith(firstEight);
    }

    @Test
    void olderNumber_normalises() {
        assertThat(OlderNumber.read(OlderNumber.Type.TAX, " 豫国税　410105ａｂ "))
                .contains(new OlderNumber(OlderNumber.Type.TAX, "豫国税410105AB"));
        assertThat(OlderNumber.read(OlderNumber.Type.ORGANISATION, "d2143569-x"))
                .contains(new OlderNumber(OlderNumber.Type.ORGANISATION, "D2143569X"));
        assertThat(OlderNumber.read(OlderNumber.Type.REGISTRATION, "4101051000001"))
                .contains(new OlderNumber(OlderNumber.Type.REGISTRATION, "4101051000001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "无", "/", "0", "00000000", "1.41E+14", "-"})
    void olderNumber_withoutAKey_isEmpty(String given) {
        for (OlderNumber.Type type : OlderNumber.Type.values()) {
            assertThat(OlderNumber.read(type, given)).isEmpty();
        }
    }

    @Test
    void mixedCode_tellsByLength() {
        assertThat(MixedCode.read("91350100M000100Y43")).isInstanceOf(MixedCode.Unified.class);
        assertThat(MixedCode.read("110108000000016")).isInstanceOf(MixedCode.Registration.class);
        assertThat(MixedCode.read("D2143569-X")).isInstanceOf(MixedCode.Organisation.class);
        assertThat(MixedCode.read("豫字 12")).isEqualTo(new MixedCode.Other("豫字12"));
        assertThat(MixedCode.read("无")).isEqualTo(new MixedCode.Unified(new UnifiedCodeCheck.Placeholder()));
        assertThat(MixedCode.read(null)).isEqualTo(new MixedCode.Unified(new UnifiedCodeCheck.Absent()));
        assertThat(MixedCode.read("9.14E+17"))
                .isEqualTo(new MixedCode.Unified(new UnifiedCodeCheck.Malformed(UnifiedCodeCheck.Reason.NUMBER_FORM)));
    }

    @Property
    void checks_anyText_neverThrow(@ForAll String given) {
        assertThat(RegistrationNumber.check(given)).isNotNull();
        assertThat(OrganisationCode.check(given)).isNotNull();
        assertThat(MixedCode.read(given)).isNotNull();
    }

    @Test
    void constructors_notWellFormed_throw() {
        assertThatThrownBy(() -> new RegistrationNumber("1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RegistrationNumber.of("1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OrganisationCode("1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OrganisationCode.of("1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OlderNumber(OlderNumber.Type.TAX, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    static Arbitrary<RegistrationNumber> numbers() {
        return Arbitraries.strings()
                .numeric()
                .ofLength(14)
                .filter(OlderCodesTest::isNoFiller)
                .map(RegistrationNumber::of);
    }

    private static boolean isNoFiller(String digits) {
        return digits.chars().distinct().count() > 2;
    }

    @Provide
    static Arbitrary<String> bodies() {
        return Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .ofLength(8);
    }
}
