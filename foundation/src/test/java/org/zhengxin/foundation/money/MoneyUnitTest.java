package org.zhengxin.foundation.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyUnitTest {

    @ParameterizedTest
    @CsvSource({
        "TEN_THOUSAND_YUAN, 100000, 10",
        "TEN_THOUSAND_YUAN, 50000.00, 5",
        "TEN_THOUSAND_YUAN, 2400, 0.24",
        "YUAN, 0.50, 0.5",
        "THOUSAND_YUAN, 0, 0",
        "HUNDRED_MILLION_YUAN, 1, 0.00000001"
    })
    void fromYuan_ofAnAmount_isInTheUnit(MoneyUnit unit, BigDecimal yuan, String expected) {
        assertThat(unit.fromYuan(yuan).toPlainString()).isEqualTo(expected);
    }

    @Property
    void fromYuan_ofToYuan_isTheSameAmount(
            @ForAll MoneyUnit unit, @ForAll @BigRange(min = "0", max = "1e12") @Scale(6) BigDecimal amount) {
        assertThat(unit.fromYuan(unit.toYuan(amount))).isEqualByComparingTo(amount);
    }
}
