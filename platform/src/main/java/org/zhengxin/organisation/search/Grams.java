package org.zhengxin.organisation.search;

import java.util.Arrays;

/** A growing set of grams (词元集). */
final class Grams {
    private int[] values = new int[64];
    private int size;

    Grams add(int gram) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = gram;
        return this;
    }

    Grams addAll(int[] grams) {
        for (int gram : grams) {
            add(gram);
        }
        return this;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Returns them once each, in the order in which they were added. */
    int[] inOrder() {
        return Arrays.stream(values, 0, size).distinct().toArray();
    }

    /** Returns them once each, in ascending order. */
    int[] distinct() {
        int[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }
}
