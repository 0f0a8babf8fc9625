package org.zhengxin.verifier;

import java.util.ArrayList;
import java.util.List;
import org.zhengxin.foundation.merkle.TilePath;
import org.zhengxin.foundation.merkle.TreeHash;

/**
 * A bundle of entries that was held against the tile of its leaves (已核对的条目包).
 *
 * @param leaves their hashes, derived from the entries
 * @param beginsAfterAnother whether the first says that the log follows another one
 * @param firstTime when the first was recorded
 * @param lastTime when the last was
 */
record Chunk(List<TreeHash> leaves, boolean beginsAfterAnother, String firstTime, String lastTime) {

    /** Fetches and checks the one at an index. */
    static Chunk checked(LogFiles files, long index) {
        TilePath path = files.path(TilePath.ENTRIES, index);
        List<byte[]> entries = files.bundle(index);
        byte[] tile = files.tile(0, index);
        List<TreeHash> leaves = new ArrayList<>(entries.size());
        boolean afterAnother = false;
        String firstTime = "";
        String time = "";
        for (int i = 0; i < entries.size(); i++) {
            long at = index * TilePath.FULL + i;
            Entry entry = entry(entries.get(i), at, path);
            TreeHash leaf = entry.leaf();
            if (!leaf.equals(TreeHash.of(tile, i * TreeHash.BYTES, TreeHash.BYTES))) {
                throw Stop.refuted(Sentence.LEAF_DIFFERS, at, path, files.path(0, index));
            }
            inOrder(time, entry.recordedAt(), at);
            afterAnother |= entry.type().equals(Entry.LOG);
            firstTime = i == 0 ? entry.recordedAt() : firstTime;
            time = entry.recordedAt();
            leaves.add(leaf);
        }
        return new Chunk(leaves, afterAnother, firstTime, time);
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
