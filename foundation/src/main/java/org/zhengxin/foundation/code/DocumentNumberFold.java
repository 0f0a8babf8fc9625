package org.zhengxin.foundation.code;

import org.zhengxin.foundation.internal.CharFold;

/** 文号折叠: unifies what differs between two ways of writing one document number. */
final class DocumentNumberFold {

    private static final String OPENING = "［[【〔{｛〖﹝❲〈<＜《「";
    private static final String CLOSING = "］]】〕}｝〗﹞❳〉>＞》」";
    private static final String DASHES = "－＿‐‑‒–—―−─﹣﹘_";
    private static final char[] TABLE = table();

    private DocumentNumberFold() {}

    static String fold(String given) {
        StringBuilder folded = new StringBuilder(given.length());
        for (int i = 0; i < given.length(); i++) {
            char c = TABLE[given.charAt(i)];
            if (c != CharFold.DROPPED) {
                folded.append(c);
            }
        }
        dropOrdinal(folded);
        while (!folded.isEmpty() && folded.charAt(folded.length() - 1) == '号') {
            folded.setLength(folded.length() - 1);
        }
        return folded.toString();
    }

    /** Drops the 第 of 第12号, which one writer puts and another leaves out. */
    private static void dropOrdinal(StringBuilder folded) {
        for (int i = folded.length() - 2; i >= 0; i--) {
            if (folded.charAt(i) == '第' && CharFold.digit(folded.charAt(i + 1)) >= 0) {
                folded.deleteCharAt(i);
            }
        }
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            char folded = CharFold.upper(CharFold.of((char) c));
            table[c] = folded == ' ' ? CharFold.DROPPED : folded;
        }
        fill(table, "(（" + OPENING, '[');
        fill(table, ")）" + CLOSING, ']');
        fill(table, DASHES, '-');
        table['號'] = '号';
        table['○'] = '〇';
        table['◯'] = '〇';
        return table;
    }

    private static void fill(char[] table, String characters, char target) {
        for (int i = 0; i < characters.length(); i++) {
            table[characters.charAt(i)] = target;
        }
    }
}
