package org.zhengxin.organisation.search;

import org.zhengxin.foundation.text.OrganisationName;

/**
 * The form in which names and what people type are compared (检索用名称).
 *
 * <p>More is folded together than where two names are told apart: every traditional character is simplified, brackets
 * and all other marks are dropped, Chinese digits are Arabic ones. Letters, digits, private-use characters and those
 * outside the BMP stay.
 */
final class SearchText {
    /** No honest name is longer, and an index takes no longer one. */
    static final int LONGEST = 400;

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String WRITTEN_OUT = "零壹贰叁肆伍陆柒捌玖";
    private static final char TEN = '十';

    private SearchText() {}

    /** Returns the folded form; empty if nothing is left. */
    static String fold(String given) {
        String cut = given.length() <= 2 * LONGEST ? given : given.substring(0, 2 * LONGEST);
        String normal = OrganisationName.normal(cut);
        StringBuilder folded = new StringBuilder(normal.length());
        normal.codePoints().filter(SearchText::counts).forEach(c -> folded.appendCodePoint(plain(c)));
        tens(folded);
        return shortened(folded.toString());
    }

    private static boolean counts(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.PRIVATE_USE || c == '〇';
    }

    private static int plain(int c) {
        if (c > Character.MAX_VALUE) {
            return c;
        }
        char simple = Simplified.of((char) c);
        int digit = Math.max(DIGITS.indexOf(simple), WRITTEN_OUT.indexOf(simple));
        if (digit >= 0) {
            return '0' + digit;
        }
        return switch (simple) {
            case '拾' -> TEN;
            case 'ü' -> 'v';
            default -> simple;
        };
    }

    /** Reads a ten beside a digit or behind 第 as the number that it means: 十二 is 12, 二十 is 20, 三十五 is 35. */
    private static void tens(StringBuilder text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (text.charAt(i) != TEN) {
                continue;
            }
            boolean before = i > 0 && isDigit(text.charAt(i - 1));
            boolean after = i + 1 < text.length() && isDigit(text.charAt(i + 1));
            boolean ordinal = i > 0 && text.charAt(i - 1) == '第';
            if (before || after || ordinal) {
                text.replace(i, i + 1, (before ? "" : "1") + (after ? "" : "0"));
            }
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
