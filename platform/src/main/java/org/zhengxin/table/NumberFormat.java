package org.zhengxin.table;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a spreadsheet's number format means for the text of a number (数字格式): a day, a time, an integer with leading
 * zeros, or nothing. All other formats (thousands, percent, currency) only dress the number and are not applied.
 *
 * @param day the format shows a day
 * @param time the format shows a time
 * @param zeros digits that the format fills up with leading zeros, 0 if it does not
 */
record NumberFormat(boolean day, boolean time, int zeros) {

    static final NumberFormat PLAIN = new NumberFormat(false, false, 0);

    private static final NumberFormat DAY = new NumberFormat(true, false, 0);
    private static final NumberFormat TIME = new NumberFormat(false, true, 0);
    private static final NumberFormat DAY_TIME = new NumberFormat(true, true, 0);

    private static final Pattern ALL_ZEROS = Pattern.compile("0{2,30}");
    /** Quoted text, an escaped character, and what stands in brackets unless it counts hours, minutes or seconds. */
    private static final Pattern DRESS =
            Pattern.compile("\"[^\"]*\"|[\\\\_*].|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]", Pattern.CASE_INSENSITIVE);

    private static final Pattern HALF_DAY = Pattern.compile("am/pm|a/p|上午/下午", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGIT = Pattern.compile("[0#?]");

    /** Returns the format with a number below 164, which files do not spell out; Chinese meanings where locales differ. */
    static NumberFormat builtIn(int id) {
        return switch (id) {
            case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> DAY;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> TIME;
            case 22 -> DAY_TIME;
            default -> PLAIN;
        };
    }

    /** Returns the format that a file spells out. */
    static NumberFormat of(String code) {
        int end = code.indexOf(';');
        String bare = DRESS.matcher(end < 0 ? code : code.substring(0, end)).replaceAll("");
        if (ALL_ZEROS.matcher(bare).matches()) {
            return new NumberFormat(false, false, bare.length());
        }
        Matcher halfDay = HALF_DAY.matcher(bare);
        boolean clock = halfDay.find();
        String letters = halfDay.replaceAll("").toLowerCase(Locale.ROOT);
        if (DIGIT.matcher(letters.replaceAll("s\\.0+", "s")).find()) {
            return PLAIN;
        }
        boolean time = clock || letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
        boolean day = letters.indexOf('y') >= 0
                || letters.indexOf('d') >= 0
                || (letters.indexOf('m') >= 0 && !time && letters.indexOf('[') < 0);
        return day ? (time ? DAY_TIME : DAY) : time || letters.indexOf('m') >= 0 ? TIME : PLAIN;
    }

    /** Returns the cell of a number under this format. */
    Cell apply(String raw, boolean from1904) {
        if (!day && !time && zeros == 0) {
            return NumberText.ofSpreadsheet(raw);
        }
        try {
            return apply(Double.parseDouble(raw), from1904);
        } catch (NumberFormatException e) {
            return Cell.of(raw);
        }
    }

    /** Returns the cell of a number under this format. */
    Cell apply(double value, boolean from1904) {
        Cell plain = NumberText.ofDouble(value);
        if (day || time) {
            String text = DateSerial.text(value, from1904, this);
            return text.isEmpty() ? plain : new Cell(text, CellFlags.DATE);
        }
        boolean whole = value >= 0 && plain.text().indexOf('.') < 0;
        return zeros > plain.text().length() && whole
                ? new Cell("0".repeat(zeros - plain.text().length()) + plain.text(), plain.flags())
                : plain;
    }
}
