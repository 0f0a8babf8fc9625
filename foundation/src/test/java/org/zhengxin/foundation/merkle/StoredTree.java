package org.zhengxin.foundation.merkle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A tree grown leaf by leaf, whose complete parts are kept. */
final class StoredTree implements Nodes {
    final Frontier frontier = new Frontier();
    private final Map<List<Long>, TreeHash> parts = new HashMap<>();

    static StoredTree of(List<byte[]> leaves) {
        StoredTree tree = new StoredTree();
        leaves.forEach(leaf -> tree.frontier.append(
                TreeHash.leaf(leaf), (level, index, hash) -> tree.parts.put(List.of((long) level, index), hash)));
        return tree;
    }

    @Override
    public TreeHash node(int level, long index) {
        return Objects.requireNonNull(parts.get(List.of((long) level, index)), "not a complete part");
    }
}
