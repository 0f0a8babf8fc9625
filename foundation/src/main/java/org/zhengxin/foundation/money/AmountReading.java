package org.zhengxin.foundation.money;

import java.math.BigDecimal;

/** 金额读取结果: what a cell turned out to hold when read as an amount. */
public sealed interface AmountReading {

    /** An amount in yuan, exact, with two decimals or as many more as were given; may be negative. */
    record Amount(BigDecimal yuan) implements AmountReading {}

    /**
     * A unit in the cell contradicts the column's declared one, such as 2000元 in a column in 万元; nobody guesses.
     *
     * @param declared the column's unit
     * @param written the cell's unit
     * @param asDeclared yuan if the column is right
     * @param asWritten yuan if the cell is right
     */
    record UnitConflict(MoneyUnit declared, MoneyUnit written, BigDecimal asDeclared, BigDecimal asWritten)
            implements AmountReading {}

    /** An empty cell or a filler such as 无 or a dash. */
    record Blank() implements AmountReading {}

    /** Anything else. */
    record Unreadable() implements AmountReading {}
}
