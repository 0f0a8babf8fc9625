package org.zhengxin.foundation.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengxin.foundation.code.UnifiedCodeCheck.Absent;
import org.zhengxin.foundation.code.UnifiedCodeCheck.Malformed;
import org.zhengxin.foundation.code.UnifiedCodeCheck.Placeholder;
import org.zhengxin.foundation.code.UnifiedCodeCheck.Reason;
import org.zhengxin.foundation.code.UnifiedCodeCheck.Sound;
import org.zhengxin.foundation.code.UnifiedCodeCheck.Warning;
import org.zhengxin.foundation.code.UnifiedCodeCheck.WrongCheckCharacter;

class UnifiedCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** The example that the standard itself prints; its region is in today's list. */
    private static final String STANDARDS_EXAMPLE = "91350100M000100Y43";

    @Test
    void check_exampleOfTheStandard_isSoundWithoutWarning() {
        assertThat(UnifiedCode.check(STANDARDS_EXAMPLE))
                .isEqualTo(new Sound(new UnifiedCode(STANDARDS_EXAMPLE), Set.of()));
    }

    @Test
    void parts_ofTheExample() {
        UnifiedCode code = new UnifiedCode(STANDARDS_EXAMPLE);
        assertThat(code.department()).isEqualTo('9');
        assertThat(code.category()).isEqualTo('1');
        assertThat(code.region()).isEqualTo(new RegionCode("350100"));
        assertThat(code.organisationPart()).isEqualTo("M000100Y4");
        assertThat(code.hasSoundOrganisationPart()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  91350100M000100Y43\t",
                "91350100m000100y43",
                "９１３５０１００Ｍ０００１００Ｙ４３",
                "9135 0100 M000 100Y 43",
                "\uFEFF91350100M000100Y43\u200B",
                "'91350100M000100Y43",
                "=\"91350100M000100Y43\"",
                "　91350100M000100Y43\u00A0"
            })
    void check_codeInTheDressOfFiles_isSound(String given) {
        assertThat(UnifiedCode.check(given)).isEqualTo(new Sound(new UnifiedCode(STANDARDS_EXAMPLE), Set.of()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "　", "\t\n", "\u200B", "\uFEFF "})
    void check_nothing_isAbsent(String given) {
        assertThat(UnifiedCode.check(given)).isEqualTo(new Absent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000000000000X",
                "000000000000000000",
                "00000000000000000x",
                "０００００００００００００００００X",
                "111111111111111111",
                "XXXXXXXXXXXXXXXXXX",
                "******************",
                "空",
                "无",
                "（无）",
                "/",
                "//",
                "\\",
                "-",
                "——",
                "暂无",
                "NULL",
                "null",
                "N/A",
                "0",
                "000",
                "无代码",
                "不详",
                "*",
                "…"
            })
    void check_filler_isAPlaceholder(String given) {
        assertThat(UnifiedCode.check(given)).isEqualTo(new Placeholder());
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y4, LENGTH",
        "91350100M000100Y433, LENGTH",
        "郑州某某有限公司, LENGTH",
        "12, LENGTH",
        "9.1410100E+17, NUMBER_FORM",
        "9.14101E17, NUMBER_FORM",
        "91350100M000100Y4无, CHARACTER",
        "9135010-M000100Y43, CHARACTER",
        "913501A0M000100Y43, REGION_NOT_DIGITS",
        "91350100M000100V43, LETTER_NOT_USED",
        "91350100M000100S43, LETTER_NOT_USED",
        "9135O100M000100Z43, LETTER_NOT_USED"
    })
    void check_impossible_saysWhy(String given, Reason reason) {
        assertThat(UnifiedCode.check(given)).isEqualTo(new Malformed(reason));
    }

    @Test
    void check_wrongLastCharacter_isToldApartFromMalformed() {
        assertThat(UnifiedCode.check("91350100M000100Y44"))
                .isEqualTo(new WrongCheckCharacter(new UnifiedCode("91350100M000100Y44")));
    }

    @Test
    void check_innerCheckWrongAndRegionUnknown_warns() {
        String body = "91410199" + "M000100Y5";
        String code = body + UnifiedCodeRule.checkCharacter(body);
        assertThat(UnifiedCode.check(code))
                .isEqualTo(new Sound(new UnifiedCode(code), Set.of(Warning.INNER_CHECK, Warning.REGION_UNKNOWN)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1410100", "N2410100", "Y1410100", "11410100", "52410100", "93410100"})
    void check_everyDepartmentOfTheStandard_isSoundWithoutWarning(String firstEight) {
        UnifiedCode code = UnifiedCode.of(firstEight, OrganisationCode.of("MA3X0001"));
        assertThat(UnifiedCode.check(code.value())).isEqualTo(new Sound(code, Set.of()));
    }

    @Test
    void check_unlistedDepartment_warns() {
        UnifiedCode code = UnifiedCode.of("B1410100", OrganisationCode.of("MA3X0001"));
        assertThat(UnifiedCode.check(code.value())).isEqualTo(new Sound(code, Set.of(Warning.DEPARTMENT_UNKNOWN)));
    }

    @Property
    void check_builtCode_isSound(@ForAll("codes") UnifiedCode code) {
        assertThat(UnifiedCode.check(code.value())).isInstanceOfSatisfying(Sound.class, sound -> {
            assertThat(sound.code()).isEqualTo(code);
            assertThat(sound.warnings()).doesNotContain(Warning.INNER_CHECK, Warning.LOOK_ALIKE);
        });
    }

    @Property
    void check_oneCharacterChanged_isNeverSound(
            @ForAll("codes") UnifiedCode code,
            @ForAll @IntRange(max = 17) int place,
            @ForAll("characters") char other) {
        StringBuilder changed = new StringBuilder(code.value());
        changed.setCharAt(place, other);
        if (!changed.toString().equals(code.value())) {
            assertThat(UnifiedCode.check(changed.toString())).isNotInstanceOf(Sound.class);
        }
    }

    @Property
    void check_neighboursSwapped_isNeverSound(
            @ForAll("codes") UnifiedCode code, @ForAll @IntRange(max = 16) int place) {
        StringBuilder swapped = new StringBuilder(code.value());
        swapped.setCharAt(place, code.value().charAt(place + 1));
        swapped.setCharAt(place + 1, code.value().charAt(place));
        if (!swapped.toString().equals(code.value())) {
            assertThat(UnifiedCode.check(swapped.toString())).isNotInstanceOf(Sound.class);
        }
    }

    @Property
    void check_lettersForDigits_areReadOnlyWithAWarning(@ForAll("codes") UnifiedCode code) {
        String mistyped = code.value().replace('0', 'O').replace('1', 'I');
        if (!mistyped.equals(code.value())) {
            assertThat(UnifiedCode.check(mistyped)).isInstanceOfSatisfying(Sound.class, sound -> {
                assertThat(sound.code()).isEqualTo(code);
                assertThat(sound.warnings()).contains(Warning.LOOK_ALIKE);
            });
        }
    }

    @Property
    void check_widthAndCase_makeNoDifference(@ForAll("codes") UnifiedCode code) {
        StringBuilder wide = new StringBuilder();
        code.value().toLowerCase(Locale.ROOT).chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        assertThat(UnifiedCode.check(wide.toString())).isEqualTo(UnifiedCode.check(code.value()));
    }

    @Property
    void check_anyText_neverThrows(@ForAll String given) {
        assertThat(UnifiedCode.check(given)).isNotNull();
    }

    @Property
    void check_anyEighteenOfTheAlphabet_isWellFormedOrSaysWhy(@ForAll("eighteen") String given) {
        switch (UnifiedCode.check(given)) {
            case Sound(UnifiedCode code, Set<Warning> _) ->
                assertThat(code.hasSoundCheckCharacter()).isTrue();
            case WrongCheckCharacter(UnifiedCode code) ->
                assertThat(code.value()).isEqualTo(given);
            case Malformed(Reason reason) -> assertThat(reason).isEqualTo(Reason.REGION_NOT_DIGITS);
            case Placeholder _ ->
                assertThat(given.chars().limit(17).distinct().count()).isOne();
            case Absent _ -> throw new AssertionError("Something was given");
        }
    }

    @Test
    void constructor_notWellFormed_throwsWithoutTheContent() {
        assertThatThrownBy(() -> new UnifiedCode("410105199001011234x"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("4101");
        assertThatThrownBy(() -> new UnifiedCode("00000000000000000X")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UnifiedCode.of("9141", OrganisationCode.of("MA3X0001")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    static Arbitrary<UnifiedCode> codes() {
        Arbitrary<String> department = Arbitraries.strings().withChars("159ANY").ofLength(1);
        Arbitrary<String> category = Arbitraries.strings().withChars("1239").ofLength(1);
        Arbitrary<String> region =
                Arbitraries.of(Regions.all()).map(known -> known.code().value());
        Arbitrary<OrganisationCode> organisation =
                Arbitraries.strings().withChars(ALPHABET).ofLength(8).map(OrganisationCode::of);
        return Combinators.combine(department, category, region, organisation)
                .as((first, second, place, inner) -> UnifiedCode.of(first + second + place, inner));
    }

    @Provide
    static Arbitrary<Character> characters() {
        return Arbitraries.chars().with(ALPHABET.toCharArray());
    }

    @Provide
    static Arbitrary<String> eighteen() {
        return Arbitraries.strings().withChars(ALPHABET).ofLength(18);
    }
}
