package org.zhengxin.foundation.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.zhengxin.foundation.internal.Table;

/**
 * 工作日历: working days by the State Council's yearly notices, make-up days included; immutable.
 *
 * <p>A day that no notice names is worked from Monday to Friday. Days of December can stand in the notice for the next
 * year. Where two notices name one day the one for the later year holds.
 */
public final class WorkingCalendar {

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2199;
    private static final int MOST_DAYS = 10_000;

    private final Map<LocalDate, Boolean> named = new HashMap<>();
    private final SortedMap<Integer, YearNotice> notices = new TreeMap<>();

    private WorkingCalendar(Collection<YearNotice> notices) {
        notices.stream().filter(YearNotice::isIssued).forEach(notice -> this.notices.put(notice.year(), notice));
        this.notices.values().forEach(notice -> named.putAll(notice.days()));
    }

    /** Gives the calendar of the notices that the project ships, from 2007 on. */
    public static WorkingCalendar shipped() {
        return Shipped.CALENDAR;
    }

    /** Gives the calendar of some notices; those without any day count as not issued. */
    public static WorkingCalendar of(Collection<YearNotice> notices) {
        return new WorkingCalendar(notices);
    }

    /** Gives this calendar with further notices; one for a year that has a notice already takes its place. */
    public WorkingCalendar with(Collection<YearNotice> further) {
        List<YearNotice> all = new ArrayList<>(notices.values());
        all.addAll(further);
        return new WorkingCalendar(all);
    }

    /** Lists the notices that it rests on, by year. */
    public List<YearNotice> notices() {
        return List.copyOf(notices.values());
    }

    /** Tells whether there is a notice for a year. */
    public boolean hasNotice(int year) {
        return notices.containsKey(year);
    }

    /**
     * Tells whether a day is worked: by its notice, else Monday to Friday.
     *
     * @throws IllegalArgumentException if the day is out of range
     */
    public boolean isWorkingDay(LocalDate day) {
        return isWorked(inRange(day));
    }

    /**
     * Gives the last day of a period in working days; the day of the event is not counted.
     *
     * @param workingDays 1 to 10,000
     * @throws IllegalArgumentException if the number is out of range, or the day or the outcome outside 1949 to 2199
     */
    public Deadline due(LocalDate from, int workingDays) {
        if (workingDays < 1 || workingDays > MOST_DAYS) {
            throw new IllegalArgumentException("Working days are counted from 1 to 10,000, not " + workingDays);
        }
        LocalDate day = inRange(from);
        int left = workingDays;
        while (left > 0) {
            day = inRange(day.plusDays(1));
            left -= isWorked(day) ? 1 : 0;
        }
        boolean provisional =
                IntStream.rangeClosed(from.plusDays(1).getYear(), day.getYear()).anyMatch(year -> !hasNotice(year));
        return new Deadline(day, provisional, sources(day.getYear()));
    }

    /**
     * Counts the working days after {@code from} up to and including {@code to}.
     *
     * @throws IllegalArgumentException if {@code to} lies before {@code from}, or a day outside 1949 to 2199
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (inRange(to).isBefore(inRange(from))) {
            throw new IllegalArgumentException("The end " + to + " lies before the start " + from);
        }
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            count += isWorked(day) ? 1 : 0;
        }
        return count;
    }

    private String sources(int year) {
        YearNotice notice = notices.get(year);
        return notice == null ? "" : String.join(" ", notice.sources());
    }

    private boolean isWorked(LocalDate day) {
        Boolean worked = named.get(day);
        return worked != null ? worked : day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private static LocalDate inRange(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("Days are counted from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return day;
    }

    /** Reads the shipped files when they are first needed. */
    private static final class Shipped {

        private static final int FIRST_FILE = 2007;
        private static final int LAST_FILE = 2099;

        private static final WorkingCalendar CALENDAR = of(IntStream.rangeClosed(FIRST_FILE, LAST_FILE)
                .boxed()
                .flatMap(year -> Table.lines(WorkingCalendar.class, "working-days/" + year + ".tsv")
                        .map(lines -> YearNotice.parse(year, lines))
                        .stream())
                .toList());
    }
}
