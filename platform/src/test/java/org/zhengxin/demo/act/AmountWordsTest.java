package org.zhengxin.demo.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.zhengxin.foundation.money.WrittenAmounts;

class AmountWordsTest {

    @Test
    void words_areThoseOfCheques() {
        assertThat(AmountWords.of(50_000)).isEqualTo("伍万元整");
        assertThat(AmountWords.of(1_000_010)).isEqualTo("壹佰万零壹拾元整");
        assertThat(AmountWords.of(2_003)).isEqualTo("贰仟零叁元整");
    }

    @Property
    void words_areReadBackAsTheSameAmount(@ForAll @LongRange(min = 1, max = 99_999_999_999L) long yuan) {
        assertThat(WrittenAmounts.find("罚款人民币" + AmountWords.of(yuan) + "。"))
                .singleElement()
                .satisfies(found -> assertThat(found.yuan()).isEqualByComparingTo(BigDecimal.valueOf(yuan)));
    }
}
