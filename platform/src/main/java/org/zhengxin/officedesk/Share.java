package org.zhengxin.officedesk;

/** A part of a whole (比例), as people read it. */
public final class Share {
    private static final int WHOLE = 1_000;

    private Share() {}

    /** Returns it as {@code 98.5%}, rounded down and never above the whole; a dash for a part of nothing. */
    public static String of(long part, long whole) {
        if (whole <= 0) {
            return "–";
        }
        long thousandths = Math.clamp(part, 0, whole) * WHOLE / whole;
        return thousandths / 10 + "." + thousandths % 10 + "%";
    }

    /** Returns a number in groups of three digits. */
    public static String number(long number) {
        return "%,d".formatted(number);
    }
}
