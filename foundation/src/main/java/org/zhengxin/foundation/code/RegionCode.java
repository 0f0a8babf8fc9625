package org.zhengxin.foundation.code;

/**
 * 行政区划代码: six digits in the form of GB/T 2260, in today's list or not.
 *
 * @param value six digits
 */
public record RegionCode(String value) implements Comparable<RegionCode> {

    /**
     * Takes a code.
     *
     * @throws IllegalArgumentException if it has anything but six digits
     */
    public RegionCode {
        if (value.length() != 6 || !CodeCell.isDigits(value, 0, 6)) {
            throw new IllegalArgumentException("A region code has six digits");
        }
    }

    /** Tells whether a text has the six digits of a region code. */
    public static boolean isWellFormed(String value) {
        return value.length() == 6 && CodeCell.isDigits(value, 0, 6);
    }

    /** Gives the code of the province (省级) around the region. */
    public RegionCode province() {
        return new RegionCode(value.substring(0, 2) + "0000");
    }

    /** Tells whether {@code other} is this region or lies in it, by the form of the codes. */
    public boolean covers(RegionCode other) {
        int significant = value.endsWith("0000") ? 2 : value.endsWith("00") ? 4 : 6;
        return other.value.startsWith(value.substring(0, significant));
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
