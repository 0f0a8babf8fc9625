package org.zhengxin.officedesk.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.zhengxin.catalog.NamedDay;
import org.zhengxin.foundation.time.WorkingCalendar;
import org.zhengxin.foundation.time.YearNotice;

/**
 * What a notice changes (日历变化).
 *
 * @param first whether its year has none yet
 * @param off days that were worked and are off with it
 * @param worked days that were off and are worked with it
 */
record CalendarChanges(boolean first, List<LocalDate> off, List<LocalDate> worked) {

    static CalendarChanges of(WorkingCalendar now, YearNotice notice) {
        WorkingCalendar then = now.with(List.of(notice));
        LocalDate from = LocalDate.of(notice.year() - 1, 12, 1);
        List<LocalDate> changed = from.datesUntil(LocalDate.of(notice.year() + 1, 1, 1))
                .filter(day -> now.isWorkingDay(day) != then.isWorkingDay(day))
                .toList();
        return new CalendarChanges(
                !now.hasNotice(notice.year()), days(changed, then, false), days(changed, then, true));
    }

    private static List<LocalDate> days(List<LocalDate> changed, WorkingCalendar then, boolean worked) {
        return changed.stream().filter(day -> then.isWorkingDay(day) == worked).toList();
    }

    /** Writes days as a reader does. */
    static String list(List<LocalDate> days) {
        return String.join("、", days.stream().map(LocalDate::toString).toList());
    }

    /** Writes the days that a notice names, off or worked. */
    static String named(List<NamedDay> days, boolean worked) {
        Stream<NamedDay> of = days.stream().filter(day -> day.worked() == worked);
        return String.join(
                "、",
                of.map(day -> day.name().isEmpty() ? day.day().toString() : day.day() + " " + day.name())
                        .toList());
    }
}
