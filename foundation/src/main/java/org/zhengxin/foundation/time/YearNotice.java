package org.zhengxin.foundation.time;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhengxin.foundation.internal.Table;

/**
 * 节假日安排: what the State Council's notice for one year says.
 *
 * @param year the year that the notice is for
 * @param sources addresses of the notice and of later changes to it
 * @param days the days that it names, true for a make-up working day (调休上班); some may lie in the December before
 */
public record YearNotice(int year, List<String> sources, Map<LocalDate, Boolean> days) {

    public YearNotice {
        sources = List.copyOf(sources);
        days = Map.copyOf(days);
    }

    /** Tells whether there is a notice at all: a year whose file is empty has none yet. */
    public boolean isIssued() {
        return !days.isEmpty();
    }

    /**
     * Reads lines of the form {@code notice, address} and {@code day, off or work, name}, separated by tabs; blank
     * lines and those that start with # are passed over.
     *
     * @throws IllegalArgumentException naming the line that is wrong
     */
    public static YearNotice parse(int year, List<String> lines) {
        List<String> sources = new ArrayList<>();
        Map<LocalDate, Boolean> days = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (Table.isRow(lines.get(i)) && !take(lines.get(i).split("\t", -1), sources, days, year)) {
                throw new IllegalArgumentException("Line " + (i + 1) + " of the notice for " + year + " is wrong");
            }
        }
        return new YearNotice(year, sources, days);
    }

    private static boolean take(String[] row, List<String> sources, Map<LocalDate, Boolean> days, int year) {
        if (row.length == 2 && row[0].equals("notice")) {
            return sources.add(row[1]);
        }
        if (row.length != 3 || (!row[1].equals("off") && !row[1].equals("work"))) {
            return false;
        }
        try {
            LocalDate day = LocalDate.parse(row[0]);
            boolean near = day.getYear() == year || (day.getYear() == year - 1 && day.getMonthValue() == 12);
            return near && days.put(day, row[1].equals("work")) == null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
