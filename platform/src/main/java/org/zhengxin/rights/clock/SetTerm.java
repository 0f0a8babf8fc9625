package org.zhengxin.rights.clock;

import java.time.LocalDate;

/** Until when an authority gives time (机关确定的期限): where no time limit of the catalogue says so. */
public sealed interface SetTerm {

    /** A last day (指定日期). */
    record Until(LocalDate day) implements SetTerm {}

    /**
     * So many working days (指定工作日数); the last day follows the State Council's notices, later ones too.
     *
     * @param from the day of the event, which is not counted
     * @param days at least 1
     */
    record WorkingDays(LocalDate from, int days) implements SetTerm {}
}
