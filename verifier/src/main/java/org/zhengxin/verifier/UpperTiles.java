package org.zhengxin.verifier;

import java.util.Arrays;
import org.zhengxin.foundation.merkle.Frontier;
import org.zhengxin.foundation.merkle.TilePath;
import org.zhengxin.foundation.merkle.TreeHash;

/** Holds the tiles above the leaves against the hashes that were derived (上层瓦片核对), one tile of each level in memory. */
final class UpperTiles implements Frontier.Completed {
    private static final int LEVELS = 8; // of the tree in one of tiles
    private static final int MOST = 6;

    private final LogFiles files;
    private final byte[][] hashes = new byte[MOST][TilePath.FULL * TreeHash.BYTES];
    private final long[] count = new long[MOST];

    UpperTiles(LogFiles files) {
        this.files = files;
    }

    @Override
    public void part(int level, long index, TreeHash hash) {
        int upper = level / LEVELS;
        if (upper == 0 || level % LEVELS != 0 || upper >= MOST) {
            return;
        }
        hash.copyTo(hashes[upper], (int) (index % TilePath.FULL) * TreeHash.BYTES);
        count[upper] = index + 1;
        if (count[upper] % TilePath.FULL == 0) {
            compare(upper, index / TilePath.FULL);
        }
    }

    /** Checks the partial tiles at the right edge. */
    void finish() {
        for (int level = 1; level < MOST; level++) {
            if (count[level] % TilePath.FULL != 0) {
                compare(level, count[level] / TilePath.FULL);
            }
        }
    }

    private void compare(int level, long index) {
        byte[] served = files.tile(level, index);
        int differs = Arrays.mismatch(served, 0, served.length, hashes[level], 0, served.length);
        if (differs >= 0) {
            long slot = index * TilePath.FULL + differs / TreeHash.BYTES;
            long leaves = 1L << LEVELS * level;
            throw Stop.refuted(
                    Sentence.TILE_DIFFERS,
                    files.path(level, index),
                    differs / TreeHash.BYTES,
                    slot * leaves,
                    (slot + 1) * leaves - 1);
        }
    }
}
