package org.zhengxin.foundation.merkle;

import java.util.ArrayList;
import java.util.List;

/** Makes roots and proofs from the complete parts of a tree (证明生成). */
public final class Proofs {

    private Proofs() {}

    /**
     * Returns the root of the first leaves.
     *
     * @param size how many, 0 for none
     */
    public static TreeHash root(long size, Nodes nodes) {
        return size == 0 ? TreeHash.EMPTY : over(0, size, nodes);
    }

    /**
     * Returns the proof that the leaf at an index is in the tree of the first leaves.
     *
     * @throws IllegalArgumentException for an index outside of it
     */
    public static InclusionProof inclusion(long index, long size, Nodes nodes) {
        List<TreeHash> path = new ArrayList<>();
        new InclusionProof(index, size, path); // refuses what has none
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + half(to - from);
            if (index < middle) {
                path.add(over(middle, to, nodes));
                to = middle;
            } else {
                path.add(over(from, middle, nodes));
                from = middle;
            }
        }
        return new InclusionProof(index, size, path.reversed());
    }

    /**
     * Returns the proof that a tree begins with an earlier one.
     *
     * @throws IllegalArgumentException for an earlier tree that is empty or larger
     */
    public static ConsistencyProof consistency(long first, long second, Nodes nodes) {
        List<TreeHash> path = new ArrayList<>();
        new ConsistencyProof(first, second, path); // refuses what has none
        long from = 0;
        long to = second;
        boolean whole = true; // whether the part is all of the earlier tree
        while (first != to) {
            long middle = from + half(to - from);
            if (first <= middle) {
                path.add(over(middle, to, nodes));
                to = middle;
            } else {
                path.add(over(from, middle, nodes));
                from = middle;
                whole = false;
            }
        }
        if (!whole) {
            path.add(over(from, to, nodes));
        }
        return new ConsistencyProof(first, second, path.reversed());
    }

    /** The hash over a range of leaves that a tree has as one part. */
    private static TreeHash over(long from, long to, Nodes nodes) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return nodes.node(level, from >>> level);
        }
        long middle = from + half(leaves);
        return TreeHash.node(over(from, middle, nodes), over(middle, to, nodes));
    }

    /** The largest power of two below a number of at least 2. */
    private static long half(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
