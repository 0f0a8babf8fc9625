package org.zhengxin.verifier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** What text of a known length looks like (字样): at each place a kind of digit, or one byte and no other. */
final class Shape {
    private static final int DECIMAL = 1;
    private static final int HEXADECIMAL = 2;
    private static final byte[] KINDS = kinds();

    private final byte[] shape;
    private final byte[] digits;

    /**
     * Makes one.
     *
     * @param shape h stands for a lower-case hexadecimal digit, d for a decimal one, all else for itself
     */
    Shape(String shape) {
        this.shape = shape.getBytes(ISO_8859_1);
        this.digits = new byte[this.shape.length];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (byte) (this.shape[i] == 'h' ? HEXADECIMAL : this.shape[i] == 'd' ? DECIMAL : 0);
        }
    }

    int length() {
        return shape.length;
    }

    /** Whether bytes have it from a place on, from which there are enough of them. */
    boolean fits(byte[] bytes, int from) {
        for (int i = 0; i < shape.length; i++) {
            byte b = bytes[from + i];
            boolean fits = digits[i] == 0 ? b == shape[i] : b >= 0 && (KINDS[b] & digits[i]) != 0;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[Byte.MAX_VALUE + 1];
        for (char digit = '0'; digit <= '9'; digit++) {
            kinds[digit] = DECIMAL | HEXADECIMAL;
        }
        for (char digit = 'a'; digit <= 'f'; digit++) {
            kinds[digit] = HEXADECIMAL;
        }
        return kinds;
    }
}
