package org.zhengxin.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteBuilderTest {

    /** Each kind of write must be the one that makes it grow, at one capacity or another. */
    @Test
    void whateverWriteMakesItGrow_nothingIsLost() {
        byte[] roomy = written(1_000);
        for (int capacity = 1; capacity < roomy.length; capacity++) {
            assertThat(written(capacity)).as("capacity %d", capacity).isEqualTo(roomy);
        }
    }

    private static byte[] written(int capacity) {
        ByteBuilder builder = new ByteBuilder(capacity);
        for (int round = 1; round < 8; round++) {
            builder.int1(round)
                    .int2(round * 0x0102)
                    .int4(round * 0x0304_0506)
                    .int8(round * 0x0708_090A_0B0C_0D0EL)
                    .bytes(new byte[round]);
        }
        return builder.toBytes();
    }
}
