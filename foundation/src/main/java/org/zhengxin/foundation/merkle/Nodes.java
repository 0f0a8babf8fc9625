package org.zhengxin.foundation.merkle;

/** The hashes of a tree's complete parts (树节点), wherever they are kept. */
@FunctionalInterface
public interface Nodes {
    /**
     * Returns the hash over the 2<sup>level</sup> leaves from {@code index} · 2<sup>level</sup> on.
     *
     * @param level 0 for the leaves themselves
     */
    TreeHash node(int level, long index);
}
