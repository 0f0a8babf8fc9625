package org.zhengxin.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;

/**
 * A spreadsheet's number as text: plain digits, no exponent, none of the noise of binary fractions. A spreadsheet keeps
 * 15 significant digits, so a longer integer is flagged: its last digits may be anything.
 */
final class NumberText {

    /** Significant digits that a spreadsheet keeps. */
    static final int DIGITS = 15;

    static final Set<CellFlag> NUMBER = Set.of(CellFlag.NUMBER);
    static final Set<CellFlag> IMPRECISE = Set.of(CellFlag.NUMBER, CellFlag.NUMERIC_PRECISION);

    private static final double FIRST_IMPRECISE = 1e15;
    private static final MathContext ROUNDING = new MathContext(DIGITS);
    private static final int MAX_EXPONENT = 400;

    private NumberText() {}

    /** Returns the cell of a number as a spreadsheet's file writes it; text that is no number stays text. */
    static Cell ofSpreadsheet(String raw) {
        if (isDigits(raw)) {
            return raw.length() <= DIGITS ? ofShortDigits(raw) : new Cell(raw, IMPRECISE);
        }
        try {
            return ofDouble(Double.parseDouble(raw));
        } catch (NumberFormatException e) {
            return Cell.of(raw);
        }
    }

    /** Returns the cell of a number that is held in binary. */
    static Cell ofDouble(double value) {
        if (!Double.isFinite(value)) {
            return new Cell(Double.toString(value), Set.of(CellFlag.ERROR_VALUE));
        }
        if (value == Math.rint(value) && Math.abs(value) < FIRST_IMPRECISE) {
            return new Cell(Long.toString((long) value), NUMBER);
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        boolean imprecise = Math.abs(value) >= FIRST_IMPRECISE;
        BigDecimal shown = imprecise ? exact : exact.round(ROUNDING);
        return new Cell(shown.stripTrailingZeros().toPlainString(), imprecise ? IMPRECISE : NUMBER);
    }

    /** Returns the cell of a decimal number as JSON writes it: its own digits, only the exponent written out. */
    static Cell ofDecimal(String raw) {
        if (isDigits(raw)) {
            return new Cell(raw, raw.length() <= DIGITS ? NUMBER : IMPRECISE);
        }
        BigDecimal value = new BigDecimal(raw);
        boolean imprecise = value.precision() > DIGITS;
        boolean plain = Math.abs((long) value.scale()) <= MAX_EXPONENT;
        return new Cell(plain ? value.toPlainString() : raw, imprecise ? IMPRECISE : NUMBER);
    }

    private static Cell ofShortDigits(String digits) {
        boolean leadingZero = digits.length() > 1 && digits.charAt(0) == '0';
        return new Cell(leadingZero ? Long.toString(Long.parseLong(digits)) : digits, NUMBER);
    }

    private static boolean isDigits(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char next = raw.charAt(i);
            if (next < '0' || next > '9') {
                return false;
            }
        }
        return !raw.isEmpty();
    }
}
