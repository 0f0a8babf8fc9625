package org.zhengxin.foundation.time;

import java.time.LocalDate;
import org.zhengxin.foundation.time.DayReading.Problem;

/** 日期解析: splits one folded cell into year, month and day, whatever the form; knows nothing of calendars. */
final class DayParser {

    private static final String DASHES = "-‐‑‒–—―−─";
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private final String cell;
    private int position;
    private int year;
    private int month;
    private int day;
    private int shift;
    private Problem problem = Problem.FORM;

    DayParser(String cell) {
        this.cell = cell;
    }

    /** Tells whether the cell has a form that is read; the parts then say which day, if there is such a day. */
    boolean parse() {
        int first = ChineseDay.start(cell) ? -1 : digitsFrom(0);
        return switch (first) {
            case -1 -> spelledOut();
            case 4 -> parts();
            case 8, 12, 14 -> packed(first);
            case 5, 7 -> serial(first);
            default -> unclear(first);
        };
    }

    int year() {
        return year;
    }

    int month() {
        return month;
    }

    int day() {
        return day;
    }

    /** Gives the days that a time with an offset lies later (or earlier) in Asia/Shanghai: −1, 0 or 1. */
    int shift() {
        return shift;
    }

    Problem problem() {
        return problem;
    }

    private boolean parts() {
        year = number(0, 4);
        position = 4;
        char first = separator();
        month = shortNumber();
        char second = separator();
        day = shortNumber();
        boolean chinese = first == '年' && second == '月';
        boolean same = first == second && (first == '-' || first == '/' || first == '.');
        if (month < 0 || day < 0 || (!chinese && !same)) {
            return false;
        }
        if (position < cell.length() && "日号".indexOf(cell.charAt(position)) >= 0) {
            position++;
        }
        return time();
    }

    private boolean packed(int digits) {
        year = number(0, 4);
        month = number(4, 6);
        day = number(6, 8);
        position = digits;
        return cell.length() == digits || (digits == 8 && (cell.endsWith(".0") || time()));
    }

    /** Reads a serial number; seven digits only reach years that stand for “no end”. */
    private boolean serial(int digits) {
        if (digits < cell.length() && cell.charAt(digits) == '.') {
            position = digits + 1 + digitsFrom(digits + 1);
        } else {
            position = digits;
        }
        int serial = number(0, digits);
        if (position != cell.length() || serial < 10_000) {
            return false;
        }
        LocalDate date = SERIAL_ZERO.plusDays(serial);
        year = date.getYear();
        month = date.getMonthValue();
        day = date.getDayOfMonth();
        return true;
    }

    private boolean spelledOut() {
        int[] parts = ChineseDay.parts(cell);
        if (parts.length != 3) {
            return false;
        }
        year = parts[0];
        month = parts[1];
        day = parts[2];
        return true;
    }

    /** Refuses a cell that starts with one or two digits: a day, a month, or a year without its century. */
    private boolean unclear(int digits) {
        position = digits;
        boolean separated = digits > 0 && digits <= 2 && isSeparator() && shortNumber() >= 0 && isSeparator();
        if ((digits == 6 && cell.length() == 6) || separated) {
            problem = Problem.AMBIGUOUS;
        }
        return false;
    }

    private boolean time() {
        TimeOfDay time = TimeOfDay.read(cell, position);
        shift = time.shift();
        return time.isReadable();
    }

    /** Reads a separator, spaces around it passed over; all dashes are one. */
    private char separator() {
        skipSpaces();
        if (position == cell.length()) {
            return ' ';
        }
        char c = cell.charAt(position++);
        skipSpaces();
        return DASHES.indexOf(c) >= 0 ? '-' : c;
    }

    private int shortNumber() {
        int digits = digitsFrom(position);
        if (digits < 1 || digits > 2) {
            return -1;
        }
        position += digits;
        int value = number(position - digits, position);
        if (position + 1 < cell.length() && cell.charAt(position) == ' ' && cell.charAt(position + 1) == '日') {
            position++;
        }
        return value;
    }

    private boolean isSeparator() {
        return "-/.年月".indexOf(separator()) >= 0;
    }

    private void skipSpaces() {
        while (position < cell.length() && cell.charAt(position) == ' ') {
            position++;
        }
    }

    private int digitsFrom(int from) {
        int end = from;
        while (end < cell.length() && cell.charAt(end) >= '0' && cell.charAt(end) <= '9') {
            end++;
        }
        return end - from;
    }

    private int number(int from, int to) {
        return Integer.parseInt(cell, from, to, 10);
    }
}
