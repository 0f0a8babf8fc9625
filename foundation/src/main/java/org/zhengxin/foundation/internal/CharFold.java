package org.zhengxin.foundation.internal;

/**
 * 字符折叠: one table for width, spaces and invisible characters.
 *
 * <p>A lookup costs one array access, so that every cell of a large file can pass through it.
 */
public final class CharFold {

    /** Stands for a character that is dropped: zero-width, control, direction and variation marks. */
    public static final char DROPPED = '\0';

    private static final char[] TABLE = table();

    private CharFold() {}

    /** Gives the folded character: ASCII for full width, a plain space for any space, {@link #DROPPED}, or itself. */
    public static char of(char c) {
        return TABLE[c];
    }

    /** Gives the value of a digit of either width, or −1. */
    public static int digit(char c) {
        int value = c - '0';
        if (value >= 0 && value <= 9) {
            return value;
        }
        value = c - '０';
        return value >= 0 && value <= 9 ? value : -1;
    }

    /** Gives the upper case of an ASCII letter, and anything else as it is. */
    public static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
        }
        for (int c = 0xFF01; c <= 0xFF5E; c++) {
            table[c] = (char) (c - 0xFEE0);
        }
        table[0xFFE5] = '¥';
        drop(table, 0x0000, 0x001F);
        drop(table, 0x007F, 0x009F);
        drop(table, 0x00AD, 0x00AD);
        drop(table, 0x200B, 0x200F);
        drop(table, 0x202A, 0x202E);
        drop(table, 0x2060, 0x206F);
        drop(table, 0xFE00, 0xFE0F);
        drop(table, 0xFEFF, 0xFEFF);
        drop(table, 0xFFF9, 0xFFFB);
        for (char c : "\t\n\u000B\f\r\u0085\u00A0\u1680\u2028\u2029\u202F\u205F\u3000".toCharArray()) {
            table[c] = ' ';
        }
        for (int c = 0x2000; c <= 0x200A; c++) {
            table[c] = ' ';
        }
        return table;
    }

    private static void drop(char[] table, int first, int last) {
        for (int c = first; c <= last; c++) {
            table[c] = DROPPED;
        }
    }
}
