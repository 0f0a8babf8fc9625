package org.zhengxin.verifier;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhengxin.foundation.merkle.EntryBundle;
import org.zhengxin.foundation.merkle.TilePath;
import org.zhengxin.foundation.merkle.TreeHash;

/** The tiles and bundles that a log must have at a size (日志文件). */
final class LogFiles {
    private static final int TILE_BYTES = TilePath.FULL * TreeHash.BYTES;
    private static final int BUNDLE_BYTES = TilePath.FULL * (2 + Entry.MOST_BYTES);

    private final Source source;
    private final long size;

    LogFiles(Source source, long size) {
        this.source = source;
        this.size = size;
    }

    long size() {
        return size;
    }

    TilePath path(int level, long index) {
        return new TilePath(level, index, TilePath.width(level, index, size));
    }

    /** Returns the hashes of a tile, one after another, as many as the tree has there. */
    byte[] tile(int level, long index) {
        TilePath path = path(level, index);
        Found found = find(path, 2 * TILE_BYTES);
        if (found.bytes.length != found.path.width() * TreeHash.BYTES) {
            throw Stop.refuted(Sentence.TILE_LENGTH, found.path, found.bytes.length);
        }
        return found.path == path ? found.bytes : Arrays.copyOf(found.bytes, path.width() * TreeHash.BYTES);
    }

    /** Returns the entries of a bundle, as many as the tree has there. */
    List<byte[]> bundle(long index) {
        TilePath path = path(TilePath.ENTRIES, index);
        Found found = find(path, BUNDLE_BYTES);
        List<byte[]> entries;
        try {
            entries = EntryBundle.read(found.bytes);
        } catch (IllegalArgumentException e) {
            throw Stop.refuted(Sentence.BUNDLE_CUT, found.path);
        }
        if (entries.size() != found.path.width()) {
            throw Stop.refuted(Sentence.BUNDLE_COUNT, found.path, entries.size());
        }
        return entries.subList(0, path.width());
    }

    /** A log may drop a partial tile once it has the full one. */
    private Found find(TilePath path, int most) {
        Optional<byte[]> there = source.read(path.toString(), most);
        if (there.isPresent()) {
            return new Found(path, there.get());
        }
        TilePath full = new TilePath(path.level(), path.index(), TilePath.FULL);
        byte[] bytes = (path.isFull() ? there : source.read(full.toString(), most))
                .orElseThrow(() -> Stop.unreadable(Sentence.NOTHING_AT, path, source));
        return new Found(full, bytes);
    }

    private record Found(TilePath path, byte[] bytes) {}
}
