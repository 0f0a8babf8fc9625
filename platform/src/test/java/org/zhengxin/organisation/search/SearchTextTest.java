package org.zhengxin.organisation.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {
    @ParameterizedTest
    @CsvSource({
        "（郑州）ＡＢＣ·科技, 郑州abc科技",
        "鄭州雲帆後廚食品, 郑州云帆后厨食品",
        "第十一中学, 第11中学",
        "第二十中学, 第20中学",
        "三十五号院, 35号院",
        "十里河饭店, 十里河饭店",
        "一〇一医院, 101医院",
        "壹貳叁酒店, 123酒店",
        "绿Ü城, 绿v城",
        "𠮷野家, 𠮷野家",
    })
    void fold_bringsWritingsTogether(String given, String folded) {
        assertThat(SearchText.fold(given)).isEqualTo(folded);
    }

    @Property
    void fold_isSettledAfterOnce_andBounded(@ForAll String given) {
        String folded = SearchText.fold(given);
        assertThat(SearchText.fold(folded)).isEqualTo(folded);
        assertThat(folded.length()).isLessThanOrEqualTo(SearchText.LONGEST);
        assertThat(folded.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    @Property
    void anyName_isFoundByItself(@ForAll String given) {
        String folded = SearchText.fold(given);
        Typed typed = Typed.of(given);
        if (!folded.isEmpty() && typed.words().size() == 1) {
            assertThat(new NameComparison(typed).compare(folded)).isNotNull();
        }
    }

    @Property
    void anyQuery_isReadWithoutFail(@ForAll String text, @ForAll String name) {
        Typed typed = Typed.of(text);
        assertThat(Probes.of(typed)).isNotEmpty();
        new NameComparison(typed).compare(SearchText.fold(name));
        assertThat(Relaxed.distance(
                        typed.whole().characters(), name.codePoints().toArray()))
                .isBetween(0, typed.length());
    }
}
