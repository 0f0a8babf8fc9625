package org.zhengxin.foundation.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.zhengxin.foundation.internal.CharFold;
import org.zhengxin.foundation.internal.Table;

/** 名称折叠表: what stands for each character of the BMP when names are compared. */
final class NameTable {

    static final char ZERO = '〇';

    /** Marks a character that several stand for; no text has this number. */
    private static final char SEVERAL = '\uFFFF';

    /** Behind the Latin, Greek and Cyrillic blocks and their extensions. */
    private static final int LAST_WITH_CASE = 0x2E80;

    private static final String DASHES = "-_‐‑‒–—―−─━﹘";
    private static final String DOTS = ".·•・･‧∙⋅。｡";
    private static final String QUOTES = "\"'“”‘’„‟‚‛〝〞《》〈〉「」『』<>`´";
    private static final String OPENING = "[【〔{〖❨❲⟮⟦";
    private static final String CLOSING = "]】〕}〗❩❳⟯⟧";
    private static final String ZEROS = "○◯零";

    /** Blocks of characters that stand for others by Unicode's own compatibility rule (NFKC), first and last. */
    private static final int[] COMPATIBILITY = {
        0x2160, 0x217F, 0x2460, 0x24FF, 0x2E80, 0x2FDF, 0x3200, 0x33FF, 0xF900, 0xFAFF, 0xFE30, 0xFE6F
    };

    private final char[] singles = new char[Character.MAX_VALUE + 1];
    private final Map<Character, String> several = new HashMap<>();

    NameTable() {
        for (int c = 0; c < singles.length; c++) {
            singles[c] = c < LAST_WITH_CASE ? Character.toLowerCase((char) c) : (char) c;
        }
        fill(" " + DASHES + DOTS + QUOTES, CharFold.DROPPED);
        fill(OPENING, '(');
        fill(CLOSING, ')');
        fill(ZEROS, ZERO);
        for (String[] row : Table.read(NameTable.class, "characters.tsv")) {
            replace(character(row[0]), row[1]);
        }
        for (int i = 0; i < COMPATIBILITY.length; i += 2) {
            foldCompatibility(COMPATIBILITY[i], COMPATIBILITY[i + 1]);
        }
        for (int c = 0; c < singles.length; c++) {
            char folded = CharFold.of((char) c);
            if (folded != c) {
                singles[c] = folded == CharFold.DROPPED ? folded : singles[folded];
            }
        }
    }

    /** Gives the one character that stands for {@code c}, or a mark that none or several do. */
    char single(char c) {
        return singles[c];
    }

    /** Appends what stands for {@code c}. */
    void append(char c, StringBuilder folded) {
        char single = singles[c];
        if (single == SEVERAL) {
            folded.append(several.getOrDefault(c, String.valueOf(c)));
        } else if (single != CharFold.DROPPED) {
            folded.append(single);
        }
    }

    private void fill(String characters, char target) {
        for (int i = 0; i < characters.length(); i++) {
            singles[characters.charAt(i)] = target;
        }
    }

    private void replace(char from, String to) {
        if (to.length() == 1) {
            singles[from] = to.charAt(0);
        } else {
            singles[from] = SEVERAL;
            several.put(from, to);
        }
    }

    private void foldCompatibility(int first, int last) {
        for (int c = first; c <= last; c++) {
            String plain = Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFKC);
            if (plain.length() != 1 || plain.charAt(0) != c) {
                StringBuilder folded = new StringBuilder();
                plain.chars().forEach(p -> append((char) p, folded));
                replaceOrDrop((char) c, folded.toString());
            }
        }
    }

    private void replaceOrDrop(char from, String to) {
        if (to.isEmpty()) {
            singles[from] = CharFold.DROPPED;
        } else {
            replace(from, to);
        }
    }

    private static char character(String cell) {
        return cell.startsWith("U+") ? (char) Integer.parseInt(cell, 2, cell.length(), 16) : cell.charAt(0);
    }
}
