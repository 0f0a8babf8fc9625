package org.zhengxin.intake.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MediansTest {

    @Property
    void medianOfCounts_isThatOfTheDaysThemselves(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 60) Integer> days) {
        long[] counts = new long[61];
        days.forEach(day -> counts[day]++);
        int[] sorted = days.stream().mapToInt(Integer::intValue).sorted().toArray();
        double expected = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0;
        assertThat(Medians.ofCounts(counts)).isEqualTo(expected);
    }

    @Test
    void noDays_haveNoMedian() {
        assertThat(Medians.ofCounts(new long[61])).isNull();
    }

    @Test
    void fewerThanThreeAgencies_giveNoMedian_forItWouldGiveOneAway() {
        assertThat(Medians.over(agencies(0.1, 0.2), AgencyQuality::faulty)).isNull();
        assertThat(Medians.over(agencies(0.1, 0.4, 0.2), AgencyQuality::faulty)).isEqualTo(0.2);
    }

    private static List<AgencyQuality> agencies(double... faulty) {
        return Arrays.stream(faulty)
                .mapToObj(share -> new AgencyQuality(null, share, null, 1, Map.of()))
                .toList();
    }
}
