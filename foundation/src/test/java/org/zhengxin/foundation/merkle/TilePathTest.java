package org.zhengxin.foundation.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 1234067, 256, tile/0/x001/x234/067",
        "1, 273, 5, tile/1/273.p/5",
        "-1, 1000, 255, tile/entries/x001/000.p/255",
        "5, 999999, 1, tile/5/x999/999.p/1"
    })
    void path_isThatOfTheSpecification(int level, long index, int width, String path) {
        assertThat(new TilePath(level, index, width)).hasToString(path);
        assertThat(TilePath.parse(path)).contains(new TilePath(level, index, width));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/0",
                "tile/0/x000/001",
                "tile/0/1234",
                "tile/6/000",
                "tile/00/000",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/05",
                "tile/0/000.p/",
                "tile/entries/000/",
                "/tile/0/000",
                "tile/0/000\n",
                "tile/0/\u0660\u0660\u0660",
                "tile/0/x999/x999/x999/x999/x999/x999/999",
                "tile/0/../000",
                ""
            })
    void otherWays_areNoPath(String path) {
        assertThat(TilePath.parse(path)).isEmpty();
    }

    @Property
    void anyPath_isReadBack(
            @ForAll @IntRange(min = -1, max = 5) int level,
            @ForAll @LongRange(max = 1L << 55) long index,
            @ForAll @IntRange(min = 1, max = 256) int width) {
        TilePath path = new TilePath(level, index, width);
        assertThat(TilePath.parse(path.toString())).contains(path);
    }

    @Test
    void width_isWhatTheTreeHasThere() {
        assertThat(TilePath.width(0, 0, 1)).isEqualTo(1);
        assertThat(TilePath.width(0, 1, 256)).isZero();
        assertThat(TilePath.width(0, 1, 70_000)).isEqualTo(256);
        assertThat(TilePath.width(1, 1, 70_000)).isEqualTo(17);
        assertThat(TilePath.width(2, 0, 70_000)).isEqualTo(1);
        assertThat(TilePath.width(TilePath.ENTRIES, 273, 70_000)).isEqualTo(112);
    }

    @Test
    void bundle_isReadBack_andNotIfItIsCut() {
        List<byte[]> entries = List.of(new byte[0], "{}".getBytes(), new byte[EntryBundle.MOST_BYTES]);
        byte[] bundle = EntryBundle.write(entries);
        assertThat(EntryBundle.read(bundle)).containsExactly(entries.toArray(byte[][]::new));
        assertThat(EntryBundle.read(new byte[0])).isEmpty();
        for (int length : new int[] {1, 3, 5, bundle.length - 1}) {
            byte[] cut = java.util.Arrays.copyOf(bundle, length);
            assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.read(cut));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntryBundle.write(List.of(new byte[EntryBundle.MOST_BYTES + 1])));
    }
}
