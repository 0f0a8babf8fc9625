package org.zhengxin.figures.web;

import org.jspecify.annotations.Nullable;

/** Parts of a thousand (比例): exact integers, never rounded up to the whole. */
final class Shares {
    private static final int WHOLE = 1_000;

    private Shares() {}

    /** Returns the part in thousandths, rounded down; null of nothing. */
    static @Nullable Integer of(long part, long whole) {
        return whole == 0 ? null : (int) (part * WHOLE / whole);
    }

    /** Returns it as {@code 98.5 %}; a dash for none. */
    static String written(@Nullable Integer thousandths) {
        return thousandths == null ? "–" : thousandths / 10 + "." + thousandths % 10 + "%";
    }
}
