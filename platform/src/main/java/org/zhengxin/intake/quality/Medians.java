package org.zhengxin.intake.quality;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Medians (中位数) over agencies; over fewer than three none, for they would give single ones away. */
final class Medians {
    private static final int LEAST = 3;

    private Medians() {}

    static @Nullable Double over(Collection<AgencyQuality> agencies, Function<AgencyQuality, @Nullable Double> figure) {
        Stream<@Nullable Double> figures = agencies.stream().map(figure);
        List<Double> sorted = figures.filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted()
                .toList();
        return sorted.size() < LEAST ? null : middle(sorted);
    }

    /** Returns the median of a count of days, where the number at place n is how often n days were taken. */
    static @Nullable Double ofCounts(long[] counts) {
        long all = 0;
        for (long count : counts) {
            all += count;
        }
        return all == 0 ? null : (at(counts, (all - 1) / 2) + at(counts, all / 2)) / 2.0;
    }

    private static int at(long[] counts, long place) {
        long passed = 0;
        for (int days = 0; days < counts.length; days++) {
            passed += counts[days];
            if (passed > place) {
                return days;
            }
        }
        throw new IllegalArgumentException("there is no such place");
    }

    private static double middle(List<Double> sorted) {
        int size = sorted.size();
        return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
    }
}
