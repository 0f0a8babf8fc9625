package org.zhengxin.foundation.money;

import org.zhengxin.foundation.internal.CharFold;

/** 数字字符: what each character may be in a number, in one table. */
final class Numeral {

    static final byte NONE = 0;
    static final byte ARABIC = 1;
    static final byte CHINESE = 2;
    /** 十, 百, 千: a power of ten within four digits. */
    static final byte SMALL = 3;
    /** 万, 亿: a power of ten thousand. */
    static final byte BIG = 4;

    private static final byte[] KINDS = new byte[Character.MAX_VALUE + 1];
    private static final byte[] VALUES = new byte[Character.MAX_VALUE + 1];

    static {
        for (int i = 0; i <= 9; i++) {
            set((char) ('0' + i), ARABIC, i);
            set((char) ('０' + i), ARABIC, i);
        }
        for (String digits : new String[] {"〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "○弌贰参肆伍陆柒捌玖", "０壹貳叄肆伍陸柒捌玖"}) {
            for (int i = 0; i <= 9; i++) {
                if (CharFold.digit(digits.charAt(i)) < 0) {
                    set(digits.charAt(i), CHINESE, i);
                }
            }
        }
        set('两', CHINESE, 2);
        set('兩', CHINESE, 2);
        set('叁', CHINESE, 3);
        setAll("十拾", SMALL, 1);
        setAll("百佰", SMALL, 2);
        setAll("千仟", SMALL, 3);
        setAll("万萬", BIG, 4);
        setAll("亿億", BIG, 8);
    }

    private Numeral() {}

    /** Gives what a character may be in a number. */
    static byte kind(char c) {
        return KINDS[c];
    }

    /** Gives the value of a digit, or the zeros of a power of ten. */
    static int value(char c) {
        return VALUES[c];
    }

    private static void setAll(String characters, byte kind, int value) {
        characters.chars().forEach(c -> set((char) c, kind, value));
    }

    private static void set(char c, byte kind, int value) {
        KINDS[c] = kind;
        VALUES[c] = (byte) value;
    }
}
