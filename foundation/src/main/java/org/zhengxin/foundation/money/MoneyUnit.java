package org.zhengxin.foundation.money;

import java.math.BigDecimal;

/** 金额单位: the unit in which a column states its amounts. */
public enum MoneyUnit {
    /** 元. */
    YUAN("元", 0),
    /** 千元. */
    THOUSAND_YUAN("千元", 3),
    /** 万元, the unit of the official forms. */
    TEN_THOUSAND_YUAN("万元", 4),
    /** 百万元. */
    MILLION_YUAN("百万元", 6),
    /** 千万元. */
    TEN_MILLION_YUAN("千万元", 7),
    /** 亿元. */
    HUNDRED_MILLION_YUAN("亿元", 8);

    private final String zh;
    private final int zeros;

    MoneyUnit(String zh, int zeros) {
        this.zh = zh;
        this.zeros = zeros;
    }

    /** Gives the unit as it is written in Chinese. */
    public String zh() {
        return zh;
    }

    /** Converts an amount in this unit to yuan, exactly, with two decimals or as many more as it needs. */
    public BigDecimal toYuan(BigDecimal amount) {
        return Yuan.of(amount.scaleByPowerOfTen(zeros));
    }

    /** Converts an amount in yuan to this unit, exactly, without zeros at its end. */
    public BigDecimal fromYuan(BigDecimal yuan) {
        return yuan.scaleByPowerOfTen(-zeros).stripTrailingZeros();
    }
}
