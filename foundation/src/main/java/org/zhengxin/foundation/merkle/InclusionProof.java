package org.zhengxin.foundation.merkle;

import java.util.List;

/**
 * Proof that a leaf stands at an index of a tree (包含证明, RFC 9162, 2.1.3).
 *
 * @param index of the leaf, from 0
 * @param size of the tree, larger than the index
 * @param path the hashes beside the way from the leaf to the root
 */
public record InclusionProof(long index, long size, List<TreeHash> path) {

    /**
     * Copies the path.
     *
     * @throws IllegalArgumentException for an index outside of the tree
     */
    public InclusionProof {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("The index is not in a tree of this size");
        }
        path = List.copyOf(path);
    }

    /** Whether it proves that a leaf with this hash is in the tree with this root. */
    public boolean proves(TreeHash leaf, TreeHash root) {
        if (path.size() != length()) {
            return false;
        }
        long at = index;
        long last = size - 1;
        TreeHash hash = leaf;
        for (TreeHash beside : path) {
            // Where a node at the right edge has none beside it on a level, it rises as it is.
            while (at == last && (at & 1) == 0) {
                at >>>= 1;
                last >>>= 1;
            }
            hash = (at & 1) == 1 ? TreeHash.node(beside, hash) : TreeHash.node(hash, beside);
            at >>>= 1;
            last >>>= 1;
        }
        return hash.equals(root);
    }

    /** How many hashes the only possible path has. */
    private int length() {
        int shared = Long.SIZE - Long.numberOfLeadingZeros(index ^ (size - 1));
        return shared + Long.bitCount(index >>> shared);
    }
}
