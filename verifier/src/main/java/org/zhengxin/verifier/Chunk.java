package org.zhengxin.verifier;

import java.util.List;
import java.util.Optional;
import org.zhengxin.foundation.merkle.TilePath;
import org.zhengxin.foundation.merkle.TreeHash;

/**
 * A bundle of entries that was held against the tile of its leaves (已核对的条目包).
 *
 * @param leaves their hashes one behind the other, as the entries and the tile both give them
 * @param root the hash over all of them if they fill the tile
 * @param beginsAfterAnother whether the first says that the log follows another one
 * @param firstTime when the first was recorded
 * @param lastTime when the last was
 */
record Chunk(byte[] leaves, Optional<TreeHash> root, boolean beginsAfterAnother, String firstTime, String lastTime) {

    /** Fetches and checks the one at an index. */
    static Chunk checked(LogFiles files, long index) {
        TilePath path = files.path(TilePath.ENTRIES, index);
        List<byte[]> entries = files.bundle(index);
        byte[] tile = files.tile(0, index);
        boolean afterAnother = false;
        String firstTime = "";
        String time = "";
        for (int i = 0; i < entries.size(); i++) {
            long at = index * TilePath.FULL + i;
            Entry entry = entry(entries.get(i), at, path);
            if (!entry.leaf().equals(leaf(tile, i))) {
                throw Stop.refuted(Sentence.LEAF_DIFFERS, at, path, files.path(0, index));
            }
            inOrder(time, entry.recordedAt(), at);
            afterAnother |= entry.type().equals(Entry.LOG);
            firstTime = i == 0 ? entry.recordedAt() : firstTime;
            time = entry.recordedAt();
        }
        Optional<TreeHash> root = path.isFull() ? Optional.of(TreeHash.over(tile, 0, TilePath.FULL)) : Optional.empty();
        return new Chunk(tile, root, afterAnother, firstTime, time);
    }

    /** Returns how many entries it has. */
    int size() {
        return leaves.length / TreeHash.BYTES;
    }

    /** Returns the hash of one of them. */
    TreeHash leaf(int at) {
        return leaf(leaves, at);
    }

    private static TreeHash leaf(byte[] tile, int at) {
        return TreeHash.of(tile, at * TreeHash.BYTES, TreeHash.BYTES);
    }

    /** Refuses an entry that was recorded before the one in front of it. */
    static void inOrder(String before, String time, long index) {
        if (time.compareTo(before) < 0) {
            throw Stop.refuted(Sentence.TIME_RUNS_BACK, index);
        }
    }

    private static Entry entry(byte[] bytes, long index, TilePath path) {
        try {
            Entry entry = Entry.read(bytes);
            startsNoLog(entry, index);
            return entry;
        } catch (Stop stop) {
            throw stop.at(Sentence.AT_ENTRY, index, path);
        }
    }

    /** Refuses an entry that ties to an older log anywhere but at the beginning. */
    static void startsNoLog(Entry entry, long index) {
        if (index > 0 && entry.type().equals(Entry.LOG)) {
            throw Stop.refuted(Sentence.LOG_WITHIN);
        }
    }
}
