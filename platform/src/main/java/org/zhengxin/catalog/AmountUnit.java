package org.zhengxin.catalog;

import java.math.BigDecimal;

/** The unit in which a column gives amounts (金额单位). */
public enum AmountUnit {
    /** Yuan (元). */
    YUAN(0),
    /** Ten thousand yuan (万元). */
    TEN_THOUSAND_YUAN(4);

    private final int power;

    AmountUnit(int power) {
        this.power = power;
    }

    /** Converts an amount given in this unit to yuan, exactly. */
    public BigDecimal toYuan(BigDecimal amount) {
        return amount.scaleByPowerOfTen(power);
    }
}
