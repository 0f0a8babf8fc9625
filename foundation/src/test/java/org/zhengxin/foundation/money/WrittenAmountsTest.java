package org.zhengxin.foundation.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengxin.foundation.money.WrittenAmount.Cue;
import org.zhengxin.foundation.money.WrittenAmount.Sense;

class WrittenAmountsTest {

    @ParameterizedTest
    @CsvSource({
        "罚款50000元, 50000.00, false",
        "罚款5万元, 50000.00, false",
        "罚款5.5万元, 55000.00, false",
        "'罚款50,000.00元', 50000.00, false",
        "罚款５００００元, 50000.00, false",
        "罚款 50000 元, 50000.00, false",
        "罚款¥50000, 50000.00, false",
        "罚款人民币50000元整, 50000.00, false",
        "罚款3万2000元, 32000.00, false",
        "罚款3万5千元, 35000.00, false",
        "罚款2百万元, 2000000.00, false",
        "罚款1.2亿元, 120000000.00, false",
        "罚款50元5角, 50.50, false",
        "罚款伍万元整, 50000.00, true",
        "罚款五万元, 50000.00, true",
        "罚款人民币贰仟元, 2000.00, true",
        "罚款十二万三千元, 123000.00, true",
        "罚款壹拾万元, 100000.00, true",
        "罚款拾万元, 100000.00, true",
        "罚款一千零五元, 1005.00, true",
        "罚款一万零五百元, 10500.00, true",
        "罚款二十元, 20.00, true",
        "罚款两千元, 2000.00, true",
        "罚款五十元五角三分, 50.53, true",
        "罚款贰拾圆整, 20.00, true",
        "罚款五点五万元, 55000.00, true",
        "罚款叁亿伍仟万元, 350000000.00, true",
        "罚款五百元, 500.00, true",
        "罚款五元, 5.00, true",
        "罚款伍万, 50000.00, true",
        "罚款5万。, 50000.00, false",
        "处50000元罚款, 50000.00, false",
        "处以五万元的罚款, 50000.00, true",
        "处罚款人民币（大写）：伍万元整, 50000.00, true"
    })
    void find_fine_hasItsValue(String text, BigDecimal yuan, boolean inWords) {
        assertThat(WrittenAmounts.find(text)).singleElement().satisfies(amount -> {
            assertThat(amount.yuan()).isEqualTo(yuan);
            assertThat(amount.inWords()).isEqualTo(inWords);
            assertThat(amount.cue()).isEqualTo(Cue.FINE);
            assertThat(amount.sense()).isEqualTo(Sense.SUM);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "没收违法所得1000元, CONFISCATION",
        "违法所得1000元予以没收, UNLAWFUL_GAIN",
        "违法所得1000元, UNLAWFUL_GAIN",
        "货值金额1000元, VALUE",
        "罚没款合计1000元, TOTAL",
        "罚款共计1000元, FINE",
        "加处罚款1000元, LATE_PAYMENT",
        "滞纳金1000元, LATE_PAYMENT",
        "退还消费者1000元, NONE",
        "处1000元罚金, FINE",
        "注册资本1000元, NONE"
    })
    void find_cue_isWhatTheWordsSay(String text, Cue cue) {
        assertThat(WrittenAmounts.find(text))
                .singleElement()
                .extracting(WrittenAmount::cue)
                .isEqualTo(cue);
    }

    @Test
    void find_severalInOneSentence_haveTheirOwnCues() {
        String text = "1.没收违法所得1234.5元；2.处违法所得3倍罚款3703.5元，合计4938元。";
        List<WrittenAmount> amounts = WrittenAmounts.find(text);
        assertThat(amounts).extracting(WrittenAmount::cue).containsExactly(Cue.CONFISCATION, Cue.FINE, Cue.TOTAL);
        assertThat(amounts)
                .extracting(WrittenAmount::yuan)
                .containsExactly(new BigDecimal("1234.50"), new BigDecimal("3703.50"), new BigDecimal("4938.00"));
        assertThat(amounts)
                .extracting(amount -> text.substring(amount.start(), amount.end()))
                .containsExactly("1234.5元", "3703.5元", "4938元");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "罚款50000元（伍万元整）",
                "罚款人民币伍万元整（¥50000.00）",
                "罚款伍万元(50,000元)",
                "处50000元（大写：伍万元）罚款",
                "罚款人民币50000元（人民币大写伍万元整）"
            })
    void find_echo_isTheSameFineTwice(String text) {
        assertThat(WrittenAmounts.find(text)).hasSize(2).allSatisfy(amount -> {
            assertThat(amount.yuan()).isEqualTo(new BigDecimal("50000.00"));
            assertThat(amount.cue()).isEqualTo(Cue.FINE);
        });
    }

    @Test
    void find_withoutSeparators_wordGoesWithTheAmountBehindIt() {
        assertThat(WrittenAmounts.find("没收违法所得1000元罚款5000元"))
                .extracting(WrittenAmount::cue)
                .containsExactly(Cue.CONFISCATION, Cue.FINE);
        assertThat(WrittenAmounts.find("没收违法所得1000元，并处5000元罚款"))
                .extracting(WrittenAmount::cue)
                .containsExactly(Cue.CONFISCATION, Cue.FINE);
    }

    @ParameterizedTest
    @CsvSource({"处一万元以上十万元以下罚款, AT_LEAST, AT_MOST", "罚款1万元至5万元, AT_LEAST, AT_MOST", "不低于5000元且不超过2万元, AT_LEAST, AT_MOST"
    })
    void find_range_isNoSum(String text, Sense first, Sense second) {
        assertThat(WrittenAmounts.find(text)).extracting(WrittenAmount::sense).containsExactly(first, second);
    }

    @ParameterizedTest
    @CsvSource({
        "每平方米30元, RATE",
        "按30元/平方米计算, RATE",
        "罚款约5万元, ABOUT",
        "罚款5万余元, ABOUT",
        "罚款5万元左右, ABOUT",
        "罚款1-5万元, AT_MOST",
        "罚款三万二元, ABOUT"
    })
    void find_notASum_saysSo(String text, Sense sense) {
        assertThat(WrittenAmounts.find(text))
                .singleElement()
                .extracting(WrittenAmount::sense)
                .isEqualTo(sense);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "警告",
                "依据第五十条第二款",
                "2026年11月21日",
                "郑市监罚〔2026〕12号",
                "三元食品有限公司",
                "百元以内",
                "数十万元",
                "几万元",
                "5万美元",
                "500欧元",
                "3单元5号",
                "罚款3万吨",
                "注册资本5万",
                "公元2026年",
                "多元化经营",
                "13800000000",
                "5,00,000元"
            })
    void find_noAmount_isEmpty(String text) {
        assertThat(WrittenAmounts.find(text)).isEmpty();
    }

    @Property
    void find_anyAmountInWords_isRead(@ForAll @LongRange(min = 1, max = 999_999_999_999L) long yuan) {
        assertThat(WrittenAmounts.find("罚款" + ChineseAmounts.formal(yuan) + "元整"))
                .singleElement()
                .satisfies(amount -> assertThat(amount.yuan()).isEqualByComparingTo(BigDecimal.valueOf(yuan)));
    }

    @Property
    void find_anyText_neverThrowsAndStaysInside(@ForAll("texts") String text) {
        int after = 0;
        for (WrittenAmount amount : WrittenAmounts.find(text)) {
            assertThat(amount.start()).isGreaterThanOrEqualTo(after);
            assertThat(amount.end()).isGreaterThan(amount.start()).isLessThanOrEqualTo(text.length());
            after = amount.end();
        }
    }

    @Provide
    static Arbitrary<String> texts() {
        Arbitrary<String> near = Arbitraries.strings()
                .withChars("0123456789,.，元万亿千百十一五零点余角分整¥ 罚款没收以上下每（）")
                .ofMaxLength(60);
        return Arbitraries.oneOf(near, Arbitraries.strings());
    }
}
