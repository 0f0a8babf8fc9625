package org.zhengxin.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.zhengxin.foundation.merkle.TreeHash;

/** Reads a portion of the log with the hashes that the tree has for it, and finds what cannot be read (日志分段读取). */
@Component
class PortionReader {
    private final Entries entries;
    private final Tiles tiles;

    PortionReader(Entries entries, Tiles tiles) {
        this.entries = entries;
        this.tiles = tiles;
    }

    /**
     * A portion.
     *
     * @param entries those that could be read, in their order
     * @param unreadable the indexes of the others
     * @param hashes the leaf hashes from {@code from} on, as the tree has them
     * @param ranges the ids of the ranges by their first indexes
     */
    record Portion(
            long from,
            long to,
            List<LogEntry> entries,
            List<Long> unreadable,
            byte[] hashes,
            NavigableMap<Long, Long> ranges) {
        /** Returns the place of an index. */
        @Nullable
        LogPlace place(long index) {
            Map.Entry<Long, Long> range = ranges.floorEntry(index);
            return range == null ? null : new LogPlace(range.getValue(), (int) (index - range.getKey()));
        }

        /** Returns the hash that the tree has for an index. */
        TreeHash stored(long index) {
            return TreeHash.of(hashes, (int) (index - from) * TreeHash.BYTES, TreeHash.BYTES);
        }
    }

    Portion read(long from, long to) {
        List<LogEntry> read = new ArrayList<>((int) (to - from));
        List<Long> unreadable = new ArrayList<>();
        read(from, to, read, unreadable);
        return new Portion(from, to, read, unreadable, tiles.leaves(from, to), entries.ranges(from, to));
    }

    /** Returns the first indexes of ranges whose leaves are too few or too many. */
    List<Long> illFitting() {
        return entries.illFitting();
    }

    private void read(long from, long to, List<LogEntry> read, List<Long> unreadable) {
        List<LogEntry> whole = attempt(from, to);
        if (whole.size() == to - from) {
            read.addAll(whole);
        } else if (to - from == 1) {
            unreadable.add(from);
        } else {
            long middle = (from + to) >>> 1;
            read(from, middle, read, unreadable);
            read(middle, to, read, unreadable);
        }
    }

    /** Returns all entries of a span, or none if one of them cannot be read. */
    private List<LogEntry> attempt(long from, long to) {
        try {
            List<LogEntry> found = entries.between(from, to);
            for (int i = 0; i < found.size(); i++) {
                if (found.get(i).index() != from + i) {
                    return List.of();
                }
            }
            return found.size() == to - from ? found : List.of();
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            return List.of(); // bytes that are no leaf
        }
    }
}
