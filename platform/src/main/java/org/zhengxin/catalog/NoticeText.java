package org.zhengxin.catalog;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.time.DayReader;
import org.zhengxin.foundation.time.DayReading;
import org.zhengxin.foundation.time.WorkingCalendar;

/**
 * A year's notice of holidays as somebody writes it down (节假日安排文本): a day, 休 or 班, and the holiday's name if wanted, on
 * each line, with spaces, tabs or commas between them. Blank lines, lines that start with # and a header line are passed over.
 *
 * @param days what was understood, by day
 * @param problems what was not, by line; empty if all was
 */
public record NoticeText(List<NamedDay> days, List<Problem> problems) {

    private static final int MOST_LINES = 400;
    private static final int LONGEST_NAME = 20;
    private static final Set<String> OFF = Set.of("休", "休息", "放假", "off");
    private static final Set<String> WORK = Set.of("班", "上班", "调休上班", "补班", "work");
    private static final Set<String> HEADS = Set.of("日期", "日", "day", "date");

    /** What can be wrong with a line (行问题). */
    public enum Fault {
        /** Its first cell is no day. */
        NOT_A_DAY,
        /** The day lies neither in the year nor in the December before it. */
        OTHER_YEAR,
        /** The day stands on a line above. */
        TWICE,
        /** Its second cell says neither 休 nor 班. */
        NEITHER,
        /** It has more than three cells, or a name of more than twenty characters. */
        TOO_MUCH,
        /** 班 for a day that is worked as it is. */
        WORKED_ANYWAY,
        /** No line says anything. */
        NOTHING,
        /** There are more lines than days to name. */
        TOO_LONG
    }

    /** What is wrong with a line; lines count from 1, and 0 stands for the whole. */
    public record Problem(int line, Fault fault) {}

    /** Copies the lists. */
    public NoticeText {
        days = List.copyOf(days);
        problems = List.copyOf(problems);
    }

    /** Reads a text; never throws for what it may hold. */
    public static NoticeText read(int year, String text, WorkingCalendar calendar) {
        List<String> lines = text.lines().limit(MOST_LINES + 1L).toList();
        SortedMap<LocalDate, NamedDay> days = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
            String line = lines.get(i).replace("\uFEFF", "").strip();
            if (!line.isEmpty() && !line.startsWith("#") && !isHead(line)) {
                Fault fault = take(year, cells(line), days, calendar);
                if (fault != null) {
                    problems.add(new Problem(i + 1, fault));
                }
            }
        }
        if (lines.size() > MOST_LINES) {
            problems.add(new Problem(0, Fault.TOO_LONG));
        } else if (days.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(0, Fault.NOTHING));
        }
        return new NoticeText(List.copyOf(days.values()), problems);
    }

    private static @Nullable Fault take(
            int year, List<String> cells, Map<LocalDate, NamedDay> days, WorkingCalendar calendar) {
        if (!(DayReader.read(cells.getFirst()) instanceof DayReading.Day(LocalDate day))) {
            return Fault.NOT_A_DAY;
        }
        if (day.getYear() != year && !(day.getYear() == year - 1 && day.getMonthValue() == 12)) {
            return Fault.OTHER_YEAR;
        }
        String said = cells.size() < 2 ? "" : cells.get(1).toLowerCase(Locale.ROOT);
        if (!OFF.contains(said) && !WORK.contains(said)) {
            return Fault.NEITHER;
        }
        String name = cells.size() < 3 ? "" : cells.get(2);
        if (cells.size() > 3 || name.length() > LONGEST_NAME) {
            return Fault.TOO_MUCH;
        }
        boolean worked = WORK.contains(said);
        if (worked && day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && calendar.isWorkingDay(day)) {
            return Fault.WORKED_ANYWAY;
        }
        return days.putIfAbsent(day, new NamedDay(day, worked, name)) == null ? null : Fault.TWICE;
    }

    private static boolean isHead(String line) {
        return HEADS.contains(cells(line).getFirst().toLowerCase(Locale.ROOT));
    }

    private static List<String> cells(String line) {
        String[] cells = line.split("[\\t ]*[,，;；、\\t ][\\t ]*", -1);
        return IntStream.range(0, cells.length)
                .filter(i -> i == 0 || !cells[i].isBlank())
                .mapToObj(i -> cells[i].strip().replaceAll("^\"|\"$", ""))
                .toList();
    }
}
