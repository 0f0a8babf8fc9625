package org.zhengxin.bench.search;

import java.util.Arrays;

/** Times of many requests in milliseconds (耗时分布). */
public final class Latencies {
    private double[] times = new double[1_024];
    private int count;

    /** Adds one. */
    public void add(double milliseconds) {
        if (count == times.length) {
            times = Arrays.copyOf(times, 2 * count);
        }
        times[count++] = milliseconds;
    }

    /** Returns the time within which a share of them, from 0 to 1, ended. */
    public double within(double share) {
        double[] sorted = Arrays.copyOf(times, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[Math.min(count - 1, (int) (share * count))];
    }

    /** Returns how many there are. */
    public int count() {
        return count;
    }
}
