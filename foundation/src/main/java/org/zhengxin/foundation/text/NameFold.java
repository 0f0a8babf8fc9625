package org.zhengxin.foundation.text;

import java.text.Normalizer;

/** 名称折叠: walks through a name once, with one look into the table per character. */
final class NameFold {

    private static final String NUMERALS = "〇一二三四五六七八九";
    private static final NameTable TABLE = new NameTable();

    private NameFold() {}

    static String fold(String given) {
        StringBuilder folded = new StringBuilder(given.length());
        boolean digitZero = false;
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < given.length()) {
                i += foldPair(given.codePointAt(i), folded);
                continue;
            }
            TABLE.append(c, folded);
            digitZero |= TABLE.single(c) == '0';
        }
        if (digitZero) {
            unifyZeros(folded);
        }
        return folded.toString();
    }

    /** Appends a character outside the BMP; returns how many units it took beyond the first. */
    private static int foldPair(int point, StringBuilder folded) {
        boolean selector = point >= 0xE0000 && point <= 0xE01EF;
        boolean compatibility = point >= 0x2F800 && point <= 0x2FA1F;
        if (compatibility) {
            appendPlain(Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC), folded);
        } else if (!selector) {
            folded.appendCodePoint(point);
        }
        return Character.charCount(point) - 1;
    }

    private static void appendPlain(String plain, StringBuilder folded) {
        for (int i = 0; i < plain.length(); i++) {
            TABLE.append(plain.charAt(i), folded);
        }
    }

    /** Reads 0 as 〇 where it stands beside a Chinese numeral: 二００六 and 二〇〇六 are one name. */
    private static void unifyZeros(StringBuilder name) {
        for (int i = 1; i < name.length(); i++) {
            unifyZero(name, i, i - 1);
        }
        for (int i = name.length() - 2; i >= 0; i--) {
            unifyZero(name, i, i + 1);
        }
    }

    private static void unifyZero(StringBuilder name, int zero, int neighbour) {
        if (name.charAt(zero) == '0' && NUMERALS.indexOf(name.charAt(neighbour)) >= 0) {
            name.setCharAt(zero, NameTable.ZERO);
        }
    }
}
