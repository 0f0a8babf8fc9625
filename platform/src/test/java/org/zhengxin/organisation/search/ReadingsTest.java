package org.zhengxin.organisation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengxin.organisation.MatchReason;

class ReadingsTest {
    @ParameterizedTest
    @CsvSource({
        "浚县石雕厂, xunxianshidiao",
        "漯河食品厂, luohe",
        "召陵区粮行, shaoling",
        "尉氏果业, weishi",
        "重庆火锅店, chongqing",
        "重型机械厂, zhongxing",
        "荥阳石榴, xingyang",
        "中牟大蒜, zhongmu",
        "泌阳花菇, biyang",
        "渑池仰韶, mianchi",
        "郏县铁锅, jiaxian",
        "厦门渔行, xiamen",
        "乐清电器, yueqing",
        "银行学校, yinhang",
        "旅行社, lvxingshe",
        "单县羊汤, shanxian",
        "蚌埠米线, bengbu",
        "六安瓜片, luan",
        "六安瓜片, liuan",
        "䶮翔, yanxiang",
        "一中, yizhong",
    })
    void name_isReadAsItsPeopleReadIt(String name, String typed) {
        Match match = new NameComparison(Typed.of(typed)).compare(SearchText.fold(name));
        assertThat(match).isNotNull();
        assertThat(Objects.requireNonNull(match).reason()).isEqualTo(MatchReason.PINYIN);
    }

    @ParameterizedTest
    @CsvSource({
        "yunfan, yun fan",
        "zzyf, z z y f",
        "zzyunfan, z z yun fan",
        "xian, xian",
        "hengr, heng r",
        "lvxing, lv xing"
    })
    void letters_areSplitTheLikeliestWayFirst(String letters, String pieces) {
        List<Piece> first = PinyinSplit.of(letters).getFirst();
        assertThat(String.join(" ", first.stream().map(Piece::letters).toList()))
                .isEqualTo(pieces);
    }

    @Test
    void ambiguousLetters_areSplitBothWays() {
        assertThat(PinyinSplit.of("xian").stream().map(List::size)).contains(1, 2);
    }

    @Test
    void everyCharacterOfCommonUse_isRead() {
        // The level-one characters of GB 2312, whose first bytes are B0 to D7.
        byte[] bytes = new byte[2];
        for (int row = 0xB0; row <= 0xD7; row++) {
            for (int cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); cell++) {
                bytes[0] = (byte) row;
                bytes[1] = (byte) cell;
                String character = new String(bytes, Charset.forName("GB2312"));
                int[] folded = SearchText.fold(character).codePoints().toArray();
                assertThat(Arrays.stream(Readings.of(folded)).allMatch(readings -> readings.length > 0))
                        .as(character)
                        .isTrue();
            }
        }
    }
}
