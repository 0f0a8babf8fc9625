package org.zhengxin.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;

/** PostgreSQL's binary form of a {@code numeric}: digits to the base of ten thousand around the decimal point. */
final class BinaryNumeric {
    private static final int DIGITS = 4;
    private static final BigInteger BASE = BigInteger.valueOf(10_000);
    private static final int NEGATIVE = 0x4000;

    private BinaryNumeric() {}

    static byte[] of(BigDecimal value) {
        int scale = Math.max(value.scale(), 0);
        int places = (scale + DIGITS - 1) / DIGITS;
        BigInteger rest = value.abs().setScale(places * DIGITS).unscaledValue();
        Deque<Integer> digits = new ArrayDeque<>();
        while (rest.signum() != 0) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            digits.addFirst(parts[1].intValue());
            rest = parts[0];
        }
        int weight = digits.size() - places - 1;
        ByteBuilder bytes = new ByteBuilder(8 + 2 * digits.size());
        bytes.int2(digits.size())
                .int2(digits.isEmpty() ? 0 : weight)
                .int2(value.signum() < 0 ? NEGATIVE : 0)
                .int2(scale);
        digits.forEach(bytes::int2);
        return bytes.toBytes();
    }
}
