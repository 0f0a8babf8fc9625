package org.zhengxin.foundation.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.internal.CharFold;

/** 文本规范化: the foldings that names, labels and numbers share. */
public final class TextNormal {

    private TextNormal() {}

    /** Tells whether a cell holds nothing but spaces and invisible characters of any kind. */
    public static boolean isBlank(@Nullable String given) {
        if (given == null) {
            return true;
        }
        for (int i = 0; i < given.length(); i++) {
            char folded = CharFold.of(given.charAt(i));
            if (folded != ' ' && folded != CharFold.DROPPED) {
                return false;
            }
        }
        return true;
    }

    /** Folds width, drops invisible characters and surrounding spaces; everything else stays. */
    public static String fold(String given) {
        int clean = 0;
        while (clean < given.length() && isClean(given.charAt(clean))) {
            clean++;
        }
        if (clean == given.length()) {
            return given.strip();
        }
        StringBuilder folded = new StringBuilder(given.length()).append(given, 0, clean);
        for (int i = clean; i < given.length(); i++) {
            char c = CharFold.of(given.charAt(i));
            if (c != CharFold.DROPPED) {
                folded.append(c);
            }
        }
        return folded.toString().strip();
    }

    private static boolean isClean(char c) {
        return c != CharFold.DROPPED && CharFold.of(c) == c;
    }

    /**
     * Gives the form in which column labels are compared: folded, lower case, no spaces at all, so that
     * {@code 罚款金额 （万元）} and {@code 罚款金额(万元)} are equal.
     */
    public static String label(String given) {
        String folded = fold(given);
        return (folded.indexOf(' ') < 0 ? folded : folded.replace(" ", "")).toLowerCase(Locale.ROOT);
    }
}
