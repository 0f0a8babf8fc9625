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
        append(0, leaf, completed);
    }

    /**
     * Appends a complete part, as if its leaves were appended one by one, and tells of it and of every larger part that
     * it completes.
     *
     * @param height of the part, which has two to its power leaves
     * @param part its hash
     * @throws IllegalArgumentException if the leaves so far leave no place for a part of that height
     */
    public void append(int height, TreeHash part, Completed completed) {
        if ((size & (1L << height) - 1) != 0) {
            throw new IllegalArgumentException("A part begins where the parts of its height begin");
        }
        TreeHash hash = part;
        int level = height;
        completed.part(level, size >>> level, hash);
        while ((size >>> level & 1) == 1) {
            hash = TreeHash.node(parts.removeLast(), hash);
            level++;
            completed.part(level, size >>> level, hash);
        }
        parts.add(hash);
        size += 1L << height;
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
