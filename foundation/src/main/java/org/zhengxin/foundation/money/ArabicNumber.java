package org.zhengxin.foundation.money;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.internal.CharFold;

/** 阿拉伯数字: a number in digits of either width, with separators by threes and decimals, within a text. */
final class ArabicNumber {

    /** Longer runs of digits are no amounts. */
    private static final int MOST_DIGITS = 30;

    private final String text;
    private final StringBuilder digits = new StringBuilder(16);
    private int end;

    private ArabicNumber(String text) {
        this.text = text;
    }

    /** Reads the number that starts at {@code from}, where a digit stands; null if its separators are wrong. */
    static @Nullable ArabicNumber read(String text, int from) {
        ArabicNumber number = new ArabicNumber(text);
        return number.parse(from) ? number : null;
    }

    BigDecimal value() {
        return new BigDecimal(digits.toString());
    }

    /** Gives the index after the number. */
    int end() {
        return end;
    }

    private boolean parse(int from) {
        end = run(from);
        boolean grouped = end - from <= 3 && isGroup(end);
        while (grouped && isGroup(end)) {
            end = run(end + 1);
        }
        if (CharFold.of(at(end)) == '.' && CharFold.digit(at(end + 1)) >= 0) {
            digits.append('.');
            end = run(end + 1);
        }
        return digits.length() <= MOST_DIGITS;
    }

    /** Tells whether a separator and exactly three digits follow. */
    private boolean isGroup(int separator) {
        return CharFold.of(at(separator)) == ','
                && CharFold.digit(at(separator + 1)) >= 0
                && CharFold.digit(at(separator + 2)) >= 0
                && CharFold.digit(at(separator + 3)) >= 0
                && CharFold.digit(at(separator + 4)) < 0;
    }

    private int run(int from) {
        int i = from;
        while (CharFold.digit(at(i)) >= 0) {
            digits.append((char) ('0' + CharFold.digit(at(i))));
            i++;
        }
        return i;
    }

    private char at(int index) {
        return index < text.length() ? text.charAt(index) : '\n';
    }
}
