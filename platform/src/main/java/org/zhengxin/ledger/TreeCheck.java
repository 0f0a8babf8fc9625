package org.zhengxin.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhengxin.foundation.merkle.Frontier;
import org.zhengxin.foundation.merkle.TilePath;
import org.zhengxin.foundation.merkle.TreeHash;

/** Makes the tree anew over what was read and compares it with the stored one, hash by hash (树重算). */
final class TreeCheck {
    private static final String TILE = "log_tile";
    private static final TreeHash NONE = TreeHash.of(new byte[TreeHash.BYTES]);

    private final Tiles tiles;
    private final Faults faults;
    private final Frontier frontier;
    private final Map<Integer, Upper> uppers = new HashMap<>();

    /** Begins at an index; what the tree has before it is taken as it is. */
    TreeCheck(Tiles tiles, long from, Faults faults) {
        this.tiles = tiles;
        this.faults = faults;
        this.frontier = from == 0 ? new Frontier() : new Frontier(from, tiles.nodes());
    }

    private record Upper(long index, byte[] hashes) {}

    /** Compares the hash of an entry with the tree's, and returns that by which the tree goes on. */
    static TreeHash compare(LogEntry entry, TreeHash stored, Faults faults) {
        TreeHash hash = entry.hash();
        if (stored.equals(NONE)) {
            faults.accept(LogFault.log(LogFault.Kind.LOG_TREE, TILE, entry.index()));
            return hash;
        }
        if (!stored.equals(hash)) {
            faults.accept(LogFault.of(LogFault.Kind.LOG_ENTRY, entry));
        }
        return stored; // if that is the wrong one of the two, the levels above will say so
    }

    void take(List<TreeHash> leaves) {
        for (TreeHash leaf : leaves) {
            frontier.append(leaf, this::part);
        }
    }

    long size() {
        return frontier.size();
    }

    TreeHash root() {
        return frontier.root();
    }

    private void part(int level, long index, TreeHash hash) {
        if (level == 0 || level % Tiles.LEVELS != 0) {
            return;
        }
        int tileLevel = level / Tiles.LEVELS;
        byte[] stored = upper(tileLevel, index / TilePath.FULL);
        int at = (int) (index % TilePath.FULL) * TreeHash.BYTES;
        if (stored.length < at + TreeHash.BYTES
                || !TreeHash.of(stored, at, TreeHash.BYTES).equals(hash)) {
            faults.accept(LogFault.log(LogFault.Kind.LOG_TREE, TILE, index << level));
        }
    }

    private byte[] upper(int level, long index) {
        Upper held = uppers.get(level);
        if (held == null || held.index() != index) {
            held = new Upper(index, tiles.hashes(level, index));
            uppers.put(level, held);
        }
        return held.hashes();
    }
}
