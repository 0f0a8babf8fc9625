package org.zhengxin.foundation.merkle;

import java.util.ArrayList;
import java.util.List;

/** The right edge of a growing tree (树前沿): all that is needed to append leaves and to know the root. */
public final class Frontier {
    private final List<TreeHash> parts = new ArrayList<>(); // complete parts, the largest first
    private long size;

    /** Begins an empty tree. */
    public Frontier() {}

    /** Goes on with a tree of a size whose complete parts are known. */
    public Frontier(long size, Nodes nodes) {
        long from = 0;
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if ((size >>> level & 1) == 1) {
                parts.add(nodes.node(level, from >>> level));
                from += 1L << level;
            }
        }
        this.size = size;
    }

    /** Appends a leaf. */
    public void append(TreeHash leaf) {
        append(leaf, (level, index, hash) -> {});
    }

    /** Appends a leaf and tells of every part that it completes, itself first. */
    public void append(TreeHash leaf, Completed completed) {
        TreeHash hash = leaf;
        int level = 0;
        completed.part(level, size, hash);
        while ((size >>> level & 1) == 1) {
            hash = TreeHash.node(parts.removeLast(), hash);
            level++;
            completed.part(level, size >>> level, hash);
        }
        parts.add(hash);
        size++;
    }

    /** Returns how many leaves there are. */
    public long size() {
        return size;
    }

    /** Returns the root. */
    public TreeHash root() {
        if (parts.isEmpty()) {
            return TreeHash.EMPTY;
        }
        TreeHash root = parts.getLast();
        for (TreeHash part : parts.reversed().subList(1, parts.size())) {
            root = TreeHash.node(part, root);
        }
        return root;
    }

    /** Is told of complete parts. */
    @FunctionalInterface
    public interface Completed {
        /** Takes the hash of the part at a place, as {@link Nodes#node} returns it. */
        void part(int level, long index, TreeHash hash);
    }
}
