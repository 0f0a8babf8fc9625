package org.zhengxin.foundation.code;

/** 统一社会信用代码规则: alphabet, weights and well-formedness of GB 32100-2015. */
final class UnifiedCodeRule {

    static final int LENGTH = 18;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String DEPARTMENTS = "123456789ANY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final byte[] VALUES = values();

    private UnifiedCodeRule() {}

    /** Gives the value of a character, or −1 if the alphabet does not have it. */
    static int value(char c) {
        return c < VALUES.length ? VALUES[c] : -1;
    }

    static boolean isWellFormed(String value) {
        if (value.length() != LENGTH || !CodeCell.isDigits(value, 2, 8) || CodeCell.isOneCharacter(value)) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (value(value.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Gives the eighteenth character that belongs to the first seventeen, which must be of the alphabet. */
    static char checkCharacter(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += value(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    static boolean isKnownDepartment(char c) {
        return DEPARTMENTS.indexOf(c) >= 0;
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        for (int c = 0; c < values.length; c++) {
            values[c] = (byte) ALPHABET.indexOf(c);
        }
        return values;
    }
}
