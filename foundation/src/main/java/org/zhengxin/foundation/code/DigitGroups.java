package org.zhengxin.foundation.code;

import java.util.Arrays;
import org.zhengxin.foundation.internal.CharFold;

/** 数字组: runs of digits that stand side by side, at most one space or dash apart, as in 138 1234 5678. */
final class DigitGroups {

    private static final String SEPARATORS = " -\u00A0\u3000－‐‑–—·";

    private final String text;
    private int[] bounds = new int[16];
    private int count;

    DigitGroups(String text) {
        this.text = text;
    }

    /** Reads the groups that start at {@code from}, where a digit stands; returns the index after the last. */
    int read(int from) {
        count = 0;
        int next = from;
        while (true) {
            int end = next;
            while (end < text.length() && CharFold.digit(text.charAt(end)) >= 0) {
                end++;
            }
            add(next, end);
            boolean goesOn = end + 1 < text.length()
                    && SEPARATORS.indexOf(text.charAt(end)) >= 0
                    && CharFold.digit(text.charAt(end + 1)) >= 0;
            if (!goesOn) {
                return end;
            }
            next = end + 1;
        }
    }

    int count() {
        return count;
    }

    /** Gives an upper bound of the digits in all groups together. */
    int width() {
        return end(count - 1) - start(0);
    }

    int start(int group) {
        return bounds[2 * group];
    }

    int end(int group) {
        return bounds[2 * group + 1];
    }

    int length(int group) {
        return group < count ? end(group) - start(group) : 0;
    }

    /** Tells whether a dash ties the group to the one before, so that both may be parts of one number. */
    boolean isTiedToPrevious(int group) {
        return group > 0 && group < count && CharFold.of(text.charAt(start(group) - 1)) != ' ';
    }

    /** Tells whether a dash ties the group to the one after. */
    boolean isTiedToNext(int group) {
        return isTiedToPrevious(group + 1);
    }

    /** Gives the digits of several groups in a row, in ASCII. */
    String digits(int first, int last) {
        StringBuilder digits = new StringBuilder(20);
        for (int group = first; group <= last; group++) {
            for (int i = start(group); i < end(group); i++) {
                digits.append((char) ('0' + CharFold.digit(text.charAt(i))));
            }
        }
        return digits.toString();
    }

    /**
     * Gives the last of the groups from {@code first} on that have {@code total} digits together, or −1.
     *
     * @param most the most groups that may be joined
     */
    int lastOf(int first, int total, int most) {
        int sum = 0;
        for (int group = first; group < count && group < first + most; group++) {
            sum += length(group);
            if (sum >= total) {
                return sum == total ? group : -1;
            }
        }
        return -1;
    }

    private void add(int start, int end) {
        if (2 * count == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[2 * count] = start;
        bounds[2 * count + 1] = end;
        count++;
    }
}
