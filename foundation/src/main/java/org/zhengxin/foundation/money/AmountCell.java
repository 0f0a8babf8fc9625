package org.zhengxin.foundation.money;

import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.text.TextNormal;

/** 金额单元格: takes off a cell what is neither number nor unit. */
final class AmountCell {

    private static final String[] CURRENCIES = {"人民币", "RMB", "CNY", "¥"};

    private AmountCell() {}

    /** Folds the cell, and drops spaces, the currency's sign or word, and separators that stand by threes. */
    static String normal(@Nullable String given) {
        if (given == null) {
            return "";
        }
        String cell = TextNormal.fold(given);
        if (isPlainNumber(cell)) {
            return cell;
        }
        for (String currency : CURRENCIES) {
            if (cell.startsWith(currency)) {
                cell = cell.substring(currency.length()).strip();
            } else if (cell.endsWith(currency)) {
                cell = cell.substring(0, cell.length() - currency.length()).strip();
            }
        }
        return ungrouped(cell);
    }

    /** Gives the index after the number, exponent included, with which the cell starts; zero if it starts otherwise. */
    static int endOfNumber(String cell) {
        int i = !cell.isEmpty() && "+-".indexOf(cell.charAt(0)) >= 0 ? 1 : 0;
        int end = decimals(cell, i);
        if (end > i && end < cell.length() && "Ee".indexOf(cell.charAt(end)) >= 0) {
            int exponent = end + 1 < cell.length() && "+-".indexOf(cell.charAt(end + 1)) >= 0 ? end + 2 : end + 1;
            int last = digits(cell, exponent);
            return last > exponent ? last : end;
        }
        return end > i ? end : 0;
    }

    /** Drops 整 or 正 from the end of a unit. */
    static String withoutEnding(String unit) {
        return unit.endsWith("整") || unit.endsWith("正") ? unit.substring(0, unit.length() - 1) : unit;
    }

    private static boolean isPlainNumber(String cell) {
        return decimals(cell, 0) == cell.length();
    }

    /** Drops separators that stand where they belong, and leaves the others, which makes the cell unreadable. */
    private static String ungrouped(String cell) {
        StringBuilder plain = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ' ' ? !isBetweenDigits(cell, i) || isGroup(cell, i) : c == ',' && isGroup(cell, i)) {
                continue;
            }
            plain.append(c);
        }
        return plain.toString();
    }

    private static boolean isBetweenDigits(String cell, int i) {
        return i > 0 && isDigit(cell, i - 1) && isDigit(cell, i + 1);
    }

    /** Tells whether one to three digits, or a separated group, stand before, and exactly three after. */
    private static boolean isGroup(String cell, int separator) {
        int before = separator;
        while (before > 0 && isDigit(cell, before - 1)) {
            before--;
        }
        int length = separator - before;
        if (before > 0 && cell.charAt(before - 1) == '.') {
            return false;
        }
        boolean first = before == 0 || !isSeparator(cell, before - 1);
        boolean after = digits(cell, separator + 1) == separator + 4;
        return after && (first ? length >= 1 && length <= 3 : length == 3);
    }

    private static boolean isSeparator(String cell, int i) {
        return cell.charAt(i) == ',' || cell.charAt(i) == ' ';
    }

    private static int decimals(String cell, int from) {
        int end = digits(cell, from);
        return end < cell.length() && cell.charAt(end) == '.' && digits(cell, end + 1) - from > 1
                ? digits(cell, end + 1)
                : end;
    }

    private static int digits(String cell, int from) {
        int i = from;
        while (isDigit(cell, i)) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(String cell, int i) {
        return i < cell.length() && cell.charAt(i) >= '0' && cell.charAt(i) <= '9';
    }
}
