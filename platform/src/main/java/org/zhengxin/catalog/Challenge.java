package org.zhengxin.catalog;

import java.time.LocalDate;
import java.time.Period;

/**
 * A period in which an act can be challenged (复议、诉讼期限), counted from the day after service.
 *
 * @param code a code such as {@code administrative-review}
 * @param label its name
 * @param period its length in days or months
 * @param basis the legal basis
 */
public record Challenge(String code, Text label, Period period, Basis basis) {

    /** Returns the last day on which the act can be challenged, not moved over holidays. */
    public LocalDate lastDay(LocalDate servedOn) {
        return servedOn.plus(period);
    }
}
