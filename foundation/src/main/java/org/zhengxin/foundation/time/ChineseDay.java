package org.zhengxin.foundation.time;

/** 汉字日期: days in Chinese numerals, such as 二〇二六年十一月二十一日. */
final class ChineseDay {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String ZEROS = "零○◯０";
    private static final int[] NONE = {};

    private ChineseDay() {}

    static boolean start(String cell) {
        return !cell.isEmpty() && digit(cell.charAt(0)) >= 0;
    }

    /** Gives year, month and day, or nothing. */
    static int[] parts(String cell) {
        int yearEnd = cell.indexOf('年');
        int monthEnd = cell.indexOf('月');
        boolean closed = cell.endsWith("日") || cell.endsWith("号");
        if (yearEnd != 4 || monthEnd < yearEnd || !closed) {
            return NONE;
        }
        int year = 0;
        for (int i = 0; i < yearEnd; i++) {
            int digit = digit(cell.charAt(i));
            if (digit < 0) {
                return NONE;
            }
            year = 10 * year + digit;
        }
        int month = upToNinetyNine(cell.substring(yearEnd + 1, monthEnd));
        int day = upToNinetyNine(cell.substring(monthEnd + 1, cell.length() - 1));
        return month < 0 || day < 0 ? NONE : new int[] {year, month, day};
    }

    /** Reads 十, 十一, 二十, 二十一 and single digits; −1 for anything else. */
    private static int upToNinetyNine(String words) {
        int ten = words.indexOf('十');
        if (ten < 0) {
            return words.length() == 1 ? digit(words.charAt(0)) : -1;
        }
        int tens = ten == 0 ? 1 : ten == 1 ? digit(words.charAt(0)) : -1;
        int ones = words.length() == ten + 1 ? 0 : words.length() == ten + 2 ? digit(words.charAt(ten + 1)) : -1;
        return tens < 0 || ones < 0 ? -1 : 10 * tens + ones;
    }

    private static int digit(char c) {
        return ZEROS.indexOf(c) >= 0 ? 0 : DIGITS.indexOf(c);
    }
}
