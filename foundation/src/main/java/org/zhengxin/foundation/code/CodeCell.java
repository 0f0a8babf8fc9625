package org.zhengxin.foundation.code;

import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.internal.CharFold;

/** 代码单元格: what every code goes through before it is looked at. */
final class CodeCell {

    private CodeCell() {}

    /**
     * Folds width, drops spaces and invisible characters wherever they stand, turns letters into capitals, and takes
     * off what spreadsheets put around text: a leading apostrophe, {@code ="…"}, and the {@code .0} of a number.
     */
    static String normal(@Nullable String given) {
        if (given == null) {
            return "";
        }
        for (int i = 0; i < given.length(); i++) {
            if (!isPlain(given.charAt(i))) {
                return unwrap(fold(given));
            }
        }
        return given;
    }

    /** Tells whether a folded cell is a number in the form that has lost digits, such as {@code 9.14E+17}. */
    static boolean isNumberForm(String cell) {
        int e = cell.indexOf('E');
        return e > 0
                && e < cell.length() - 1
                && isDecimal(cell, 0, e)
                && (cell.indexOf('.') >= 0 || cell.charAt(e + 1) == '+')
                && isDecimal(cell, cell.charAt(e + 1) == '+' ? e + 2 : e + 1, cell.length());
    }

    /** Tells whether a folded cell of three or more is one character again and again, perhaps with another at its end. */
    static boolean isOneCharacter(String cell) {
        for (int i = 1; i < cell.length() - 1; i++) {
            if (cell.charAt(i) != cell.charAt(0)) {
                return false;
            }
        }
        return cell.length() >= 3;
    }

    static boolean isDigits(String cell, int from, int to) {
        for (int i = from; i < to; i++) {
            if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
                return false;
            }
        }
        return to > from;
    }

    private static boolean isPlain(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }

    private static String fold(String given) {
        StringBuilder folded = new StringBuilder(given.length());
        for (int i = 0; i < given.length(); i++) {
            char c = CharFold.of(given.charAt(i));
            if (c != ' ' && c != CharFold.DROPPED) {
                folded.append(CharFold.upper(c));
            }
        }
        return folded.toString();
    }

    private static String unwrap(String cell) {
        int start = 0;
        int end = cell.length();
        if (cell.startsWith("=\"") && cell.endsWith("\"") && end > 3) {
            start = 2;
            end--;
        } else if (end > 1 && "'`‘’".indexOf(cell.charAt(0)) >= 0) {
            start = 1;
        }
        if (cell.startsWith(".0", end - 2) && isDigits(cell, start, end - 2)) {
            end -= 2;
        }
        return cell.substring(start, end);
    }

    private static boolean isDecimal(String cell, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = cell.charAt(i);
            if ((c < '0' || c > '9') && c != '.') {
                return false;
            }
        }
        return to > from;
    }
}
