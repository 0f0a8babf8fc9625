package org.zhengxin.foundation.merkle;

import java.util.List;

/**
 * Proof that a tree begins with an earlier one (一致性证明, RFC 9162, 2.1.4).
 *
 * @param first size of the earlier tree, at least 1: a tree without leaves proves nothing
 * @param second size of the later tree, at least {@code first}
 * @param path the hashes from which both roots follow; none if the sizes are equal
 */
public record ConsistencyProof(long first, long second, List<TreeHash> path) {

    /**
     * Copies the path.
     *
     * @throws IllegalArgumentException for an earlier tree that is empty or larger
     */
    public ConsistencyProof {
        if (first < 1 || first > second) {
            throw new IllegalArgumentException("The earlier tree has leaves, and no more than the later one");
        }
        path = List.copyOf(path);
    }

    /** Whether it proves that the tree with the second root begins with the one with the first root. */
    public boolean proves(TreeHash firstRoot, TreeHash secondRoot) {
        if (first == second) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        int level = Long.numberOfTrailingZeros(first);
        long at = (first - 1) >>> level;
        long last = (second - 1) >>> level;
        // The largest part on the right of the earlier tree; if it is all of that tree, its root is known.
        boolean known = Long.bitCount(first) == 1;
        if (!known && path.isEmpty()) {
            return false;
        }
        TreeHash earlier = known ? firstRoot : path.getFirst();
        TreeHash later = earlier;
        for (TreeHash beside : path.subList(known ? 0 : 1, path.size())) {
            if (last == 0) {
                return false;
            }
            while (at == last && (at & 1) == 0) {
                at >>>= 1;
                last >>>= 1;
            }
            if ((at & 1) == 1) {
                earlier = TreeHash.node(beside, earlier);
                later = TreeHash.node(beside, later);
            } else {
                later = TreeHash.node(later, beside);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && earlier.equals(firstRoot) && later.equals(secondRoot);
    }
}
