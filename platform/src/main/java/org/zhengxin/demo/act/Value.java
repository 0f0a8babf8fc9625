package org.zhengxin.demo.act;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A value of a row before a file gives it its spelling (单元格的值). */
public sealed interface Value {

    /** Words, codes and numbers that identify. */
    record Text(String text) implements Value {}

    /** Money in yuan. */
    record Amount(BigDecimal yuan) implements Value {}

    /** A day. */
    record Day(LocalDate day) implements Value {}
}
