package org.zhengxin.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhengxin.foundation.merkle.Nodes;
import org.zhengxin.foundation.merkle.TilePath;
import org.zhengxin.foundation.merkle.TreeHash;

/** The complete parts of a tree, computed from its tiles (由瓦片取节点); for a proof, which needs some dozens of them. */
final class TileNodes implements Nodes {
    private static final int LEVELS = 8; // of the tree in one of tiles

    private final LogFiles files;
    private final Map<TilePath, byte[]> read = new HashMap<>();

    TileNodes(LogFiles files) {
        this.files = files;
    }

    @Override
    public TreeHash node(int level, long index) {
        int within = level % LEVELS;
        long first = index << within;
        byte[] tile = tile(level / LEVELS, first / TilePath.FULL);
        List<TreeHash> hashes = new ArrayList<>();
        for (int i = 0; i < 1 << within; i++) {
            int slot = (int) (first % TilePath.FULL) + i;
            hashes.add(TreeHash.of(tile, slot * TreeHash.BYTES, TreeHash.BYTES));
        }
        while (hashes.size() > 1) {
            hashes = above(hashes);
        }
        return hashes.getFirst();
    }

    private byte[] tile(int level, long index) {
        return read.computeIfAbsent(files.path(level, index), path -> files.tile(level, index));
    }

    private static List<TreeHash> above(List<TreeHash> hashes) {
        List<TreeHash> above = new ArrayList<>();
        for (int i = 0; i < hashes.size(); i += 2) {
            above.add(TreeHash.node(hashes.get(i), hashes.get(i + 1)));
        }
        return above;
    }
}
