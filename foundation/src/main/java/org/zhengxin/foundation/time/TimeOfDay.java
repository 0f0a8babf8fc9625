package org.zhengxin.foundation.time;

import java.util.Set;

/** 时刻: what follows a day in a cell: nothing, a weekday, or a time with or without its offset from UTC. */
final class TimeOfDay {

    private static final int SHANGHAI_MINUTES = 8 * 60;
    private static final int DAY_MINUTES = 24 * 60;
    private static final Set<String> HALVES = Set.of("上午", "下午", "AM", "PM", "am", "pm");

    private final String cell;
    private int position;
    private int minutes;
    private boolean readable;
    private int shift;

    private TimeOfDay(String cell, int position) {
        this.cell = cell;
        this.position = position;
    }

    static TimeOfDay read(String cell, int from) {
        TimeOfDay time = new TimeOfDay(cell, from);
        time.readable = from == cell.length() || time.isWeekday() || time.parse();
        return time;
    }

    boolean isReadable() {
        return readable;
    }

    /** Gives the days by which the offset moves the time in Asia/Shanghai: −1, 0 or 1. */
    int shift() {
        return shift;
    }

    private boolean isWeekday() {
        String rest = cell.substring(position).strip();
        String bare =
                rest.length() > 2 && "(（".indexOf(rest.charAt(0)) >= 0 ? rest.substring(1, rest.length() - 1) : rest;
        return (bare.length() == 3 && bare.startsWith("星期")) || (bare.length() == 2 && bare.startsWith("周"));
    }

    private boolean parse() {
        if (cell.charAt(position) == 'T' || cell.charAt(position) == 't') {
            position++;
        }
        skipSpaces();
        skipHalf();
        if (!clock()) {
            return false;
        }
        skipSpaces();
        skipHalf();
        skipSpaces();
        return position == cell.length() || offset();
    }

    private boolean clock() {
        int hours = twoDigits(24);
        if (hours < 0 || !skipAny(":时点")) {
            return false;
        }
        int past = twoDigits(59);
        minutes = 60 * hours + Math.max(past, 0);
        if (past < 0) {
            return cell.charAt(position - 1) != ':';
        }
        if (!skipAny(":分")) {
            return true;
        }
        int seconds = twoDigits(60);
        if (seconds >= 0 && skipAny(".,")) {
            while (position < cell.length() && digit(position) >= 0) {
                position++;
            }
        }
        if (seconds >= 0) {
            skipAny("秒");
        }
        return seconds >= 0 || cell.charAt(position - 1) == '分';
    }

    private boolean offset() {
        char sign = cell.charAt(position++);
        int offset = 0;
        if (sign == '+' || sign == '-') {
            int hours = twoDigits(18);
            skipAny(":");
            int past = position < cell.length() ? twoDigits(59) : 0;
            if (hours < 0 || past < 0) {
                return false;
            }
            offset = (sign == '+' ? 1 : -1) * (60 * hours + past);
        } else if (sign != 'Z' && sign != 'z') {
            return false;
        }
        shift = Math.floorDiv(minutes - offset + SHANGHAI_MINUTES, DAY_MINUTES);
        return position == cell.length();
    }

    private void skipSpaces() {
        while (position < cell.length() && cell.charAt(position) == ' ') {
            position++;
        }
    }

    private void skipHalf() {
        if (position + 2 <= cell.length() && HALVES.contains(cell.substring(position, position + 2))) {
            position += 2;
            skipSpaces();
        }
    }

    private boolean skipAny(String characters) {
        boolean there = position < cell.length() && characters.indexOf(cell.charAt(position)) >= 0;
        position += there ? 1 : 0;
        return there;
    }

    /** Reads one or two digits; −1 if there are none or their value is above {@code most}. */
    private int twoDigits(int most) {
        int value = -1;
        for (int read = 0; read < 2 && position < cell.length() && digit(position) >= 0; read++) {
            value = 10 * Math.max(value, 0) + digit(position++);
        }
        return value > most ? -1 : value;
    }

    private int digit(int index) {
        int value = cell.charAt(index) - '0';
        return value >= 0 && value <= 9 ? value : -1;
    }
}
