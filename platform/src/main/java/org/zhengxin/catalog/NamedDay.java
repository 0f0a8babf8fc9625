package org.zhengxin.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A day that a notice of holidays names (节假日安排中的一天).
 *
 * @param worked true for a make-up working day (调休上班), false for a day off
 * @param name the holiday's name, possibly empty
 */
public record NamedDay(LocalDate day, boolean worked, String name) {

    /** Returns days as the calendar reads them. */
    public static Map<LocalDate, Boolean> asMap(List<NamedDay> days) {
        return days.stream().collect(Collectors.toMap(NamedDay::day, NamedDay::worked));
    }
}
