package org.zhengxin.demo.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {

    @Test
    void throws_areTheSameForEver() {
        Dice dice = Dice.of(1, "organisation", 7);
        assertThat(IntStream.range(0, 6).map(i -> dice.below(100))).containsExactly(50, 0, 85, 15, 32, 89);
    }

    @Test
    void part_leavesTheWholeAlone() {
        Dice one = Dice.of(1, "a", 1);
        Dice other = Dice.of(1, "a", 1);
        one.part("b", 2).below(10);
        assertThat(one.unit()).isEqualTo(other.unit());
    }

    @Test
    void unit_liesBetweenZeroAndOneAndIsEven() {
        double sum = 0;
        for (int i = 0; i < 10_000; i++) {
            double unit = Dice.of(3, "unit", i).unit();
            assertThat(unit).isBetween(0.0, 1.0);
            sum += unit;
        }
        assertThat(sum / 10_000).isBetween(0.48, 0.52);
    }
}
