package org.zhengxin.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SaidTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @ParameterizedTest
    @EnumSource
    void sentence_isThereInBothLanguages_withTheSameDetails(Sentence sentence) {
        assertThat(sentence.in(Language.EN)).isNotBlank().doesNotContainPattern(CHINESE);
        assertThat(places(sentence, Language.ZH)).isEqualTo(places(sentence, Language.EN));
        if (sentence != Sentence.AT_LINE_AND_INDEX) {
            assertThat(sentence.in(Language.ZH)).isNotEqualTo(sentence.in(Language.EN));
        }
    }

    @Test
    void languageOfTheAnswer_isTheOneAskedFor() {
        assertThat(Run.of("proof", "/nowhere", "--lang", "zh").err()).contains("无法读取");
        assertThat(Run.of("proof", "/nowhere", "--lang", "en").err()).contains("COULD NOT BE READ");
        assertThat(Run.of("help", "--lang", "zh").out()).contains("退出码");
        assertThat(Language.of(java.util.Locale.CHINA)).isEqualTo(Language.ZH);
        assertThat(Language.of(java.util.Locale.GERMANY)).isEqualTo(Language.EN);
    }

    @Test
    void detailsThatLookLikePlaces_areLeftAsTheyAre() {
        assertThat(Said.of(Sentence.UNKNOWN_MEMBER, "{1}{0}").in(Language.EN)).contains("member {1}{0} that");
    }

    private static List<String> places(Sentence sentence, Language language) {
        return PLACE.matcher(sentence.in(language))
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}
