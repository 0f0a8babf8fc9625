package org.zhengxin.foundation.money;

import java.math.BigDecimal;

/** 元: the one form in which an amount in yuan is kept, so that equal amounts are equal objects. */
public final class Yuan {

    private static final int FEN = 2;

    private Yuan() {}

    /** Gives the amount with two decimals, or as many more as it needs; the value stays exact. */
    public static BigDecimal of(BigDecimal amount) {
        if (amount.scale() == FEN) {
            return amount;
        }
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.scale() <= FEN ? plain.setScale(FEN) : plain;
    }

    /** Tells whether an amount has no fraction of a fen (分). */
    public static boolean isWholeFen(BigDecimal amount) {
        return of(amount).scale() == FEN;
    }
}
