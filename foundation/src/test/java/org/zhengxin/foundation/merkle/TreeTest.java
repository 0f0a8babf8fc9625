package org.zhengxin.foundation.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TreeTest {
    private static final int MOST = 1_500;

    /** The leaves and roots with which the authors of Certificate Transparency test their own tree. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void knownLeaves_haveTheKnownRoots() {
        List<byte[]> leaves = LEAVES.stream().map(HexFormat.of()::parseHex).toList();
        StoredTree tree = StoredTree.of(leaves);
        for (int size = 0; size <= leaves.size(); size++) {
            assertThat(Proofs.root(size, tree).hex()).isEqualTo(ROOTS.get(size));
        }
        assertThat(tree.frontier.root().hex()).isEqualTo(ROOTS.getLast());
    }

    @Property(tries = 100)
    void anyRoot_isThatOfTheDefinition(@ForAll @IntRange(max = MOST) int size) {
        List<byte[]> leaves = PlainTree.leaves(size);
        StoredTree tree = StoredTree.of(leaves);
        TreeHash root = TreeHash.of(PlainTree.root(leaves));
        assertThat(tree.frontier.root()).isEqualTo(root);
        assertThat(Proofs.root(size, tree)).isEqualTo(root);
        assertThat(new Frontier(size, tree).root()).isEqualTo(root);
    }

    @Test
    void completePart_isThatOfTheDefinition_whereverItStands() {
        List<byte[]> leaves = PlainTree.leaves(16);
        byte[] hashes = new byte[16 * TreeHash.BYTES];
        for (int i = 0; i < 16; i++) {
            TreeHash.leaf(leaves.get(i)).copyTo(hashes, i * TreeHash.BYTES);
        }
        for (int count = 1; count <= 16; count *= 2) {
            for (int from = 0; from < 16; from += count) {
                assertThat(TreeHash.over(hashes, from * TreeHash.BYTES, count))
                        .isEqualTo(TreeHash.of(PlainTree.root(leaves.subList(from, from + count))));
            }
        }
        for (int[] wrong : new int[][] {{0, 0}, {0, 3}, {-1, 1}, {TreeHash.BYTES, 16}, {16 * TreeHash.BYTES, 1}}) {
            assertThatIllegalArgumentException().isThrownBy(() -> TreeHash.over(hashes, wrong[0], wrong[1]));
        }
    }

    @Property(tries = 100)
    void anyFrontier_goesOnWhereItStopped(
            @ForAll @IntRange(max = MOST) int first, @ForAll @IntRange(max = 300) int more) {
        List<byte[]> leaves = PlainTree.leaves(first + more);
        Frontier frontier = new Frontier(first, StoredTree.of(leaves.subList(0, first)));
        leaves.subList(first, first + more).forEach(leaf -> frontier.append(TreeHash.leaf(leaf)));
        assertThat(frontier.size()).isEqualTo(first + more);
        assertThat(frontier.root()).isEqualTo(TreeHash.of(PlainTree.root(leaves)));
    }

    @Property(tries = 100)
    void partsAppendedWhole_giveWhatTheirLeavesGive(
            @ForAll @IntRange(max = 40) int before,
            @ForAll @IntRange(max = 5) int height,
            @ForAll @IntRange(max = 40) int after) {
        int part = 1 << height;
        int start = before * part;
        List<byte[]> leaves = PlainTree.leaves(start + part + after);
        Frontier whole = new Frontier();
        Frontier oneByOne = new Frontier();
        List<String> told = new ArrayList<>();
        List<String> toldOneByOne = new ArrayList<>();
        leaves.subList(0, start).forEach(leaf -> whole.append(TreeHash.leaf(leaf)));
        whole.append(height, TreeHash.of(PlainTree.root(leaves.subList(start, start + part))), telling(told, height));
        leaves.subList(start + part, leaves.size())
                .forEach(leaf -> whole.append(TreeHash.leaf(leaf), telling(told, height)));
        leaves.subList(0, start).forEach(leaf -> oneByOne.append(TreeHash.leaf(leaf)));
        leaves.subList(start, leaves.size())
                .forEach(leaf -> oneByOne.append(TreeHash.leaf(leaf), telling(toldOneByOne, height)));
        assertThat(whole.root()).isEqualTo(oneByOne.root());
        assertThat(whole.size()).isEqualTo(leaves.size());
        assertThat(told).isEqualTo(toldOneByOne);
    }

    @Test
    void partThatBeginsWhereNoneOfItsHeightBegins_isRefused() {
        Frontier tree = new Frontier();
        tree.append(TreeHash.EMPTY);
        assertThatIllegalArgumentException().isThrownBy(() -> tree.append(1, TreeHash.EMPTY, (l, i, h) -> {}));
    }

    private static Frontier.Completed telling(List<String> told, int least) {
        return (level, index, hash) -> {
            if (level >= least) {
                told.add(level + " " + index + " " + hash);
            }
        };
    }

    @Property(tries = 150)
    void anyInclusion_isProvedByTheDefinitionsPathAndNoOther(
            @ForAll @IntRange(min = 1, max = MOST) int size,
            @ForAll @IntRange(max = MOST) int at,
            @ForAll @IntRange(max = 20) int spoilt) {
        int index = at % size;
        List<byte[]> leaves = PlainTree.leaves(size);
        TreeHash root = TreeHash.of(PlainTree.root(leaves));
        TreeHash leaf = TreeHash.leaf(leaves.get(index));
        InclusionProof proof = Proofs.inclusion(index, size, StoredTree.of(leaves));

        assertThat(proof.path()).isEqualTo(hashes(PlainTree.path(index, leaves)));
        assertThat(proof.proves(leaf, root)).isTrue();
        assertThat(proof.proves(TreeHash.leaf(new byte[] {7}), root)).isFalse();
        assertThat(proof.proves(leaf, TreeHash.EMPTY)).isFalse();
        if (size > 1) {
            int other = (index + 1) % size;
            assertThat(new InclusionProof(other, size, proof.path()).proves(leaf, root))
                    .isFalse();
        }
        spoilt(proof.path(), spoilt)
                .forEach(path -> assertThat(new InclusionProof(index, size, path).proves(leaf, root))
                        .isFalse());
    }

    @Property(tries = 150)
    void anyConsistency_isProvedByTheDefinitionsPathAndNoOther(
            @ForAll @IntRange(min = 1, max = MOST) int second,
            @ForAll @IntRange(max = MOST) int less,
            @ForAll @IntRange(max = 20) int spoilt) {
        int first = second - less % second;
        List<byte[]> leaves = PlainTree.leaves(second);
        TreeHash earlier = TreeHash.of(PlainTree.root(leaves.subList(0, first)));
        TreeHash later = TreeHash.of(PlainTree.root(leaves));
        ConsistencyProof proof = Proofs.consistency(first, second, StoredTree.of(leaves));

        assertThat(proof.path()).isEqualTo(hashes(PlainTree.proof(first, leaves)));
        assertThat(proof.proves(earlier, later)).isTrue();
        assertThat(proof.proves(TreeHash.EMPTY, later)).isFalse();
        assertThat(proof.proves(earlier, TreeHash.EMPTY)).isFalse();
        spoilt(proof.path(), spoilt)
                .forEach(path -> assertThat(new ConsistencyProof(first, second, path).proves(earlier, later))
                        .isFalse());
    }

    @Test
    void whatNoTreeHas_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ConsistencyProof(0, 5, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConsistencyProof(6, 5, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new InclusionProof(5, 5, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new InclusionProof(-1, 5, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> TreeHash.of(new byte[31]));
        assertThatIllegalArgumentException().isThrownBy(() -> TreeHash.of(new byte[33]));
        assertThatIllegalArgumentException().isThrownBy(() -> TreeHash.parse("AAAA"));
    }

    @Test
    void aNodePassedOffAsALeaf_provesNothing() {
        List<byte[]> leaves = PlainTree.leaves(4);
        StoredTree tree = StoredTree.of(leaves);
        TreeHash root = tree.frontier.root();
        assertThat(new InclusionProof(0, 2, List.of(tree.node(1, 1))).proves(TreeHash.leaf(leaves.get(0)), root))
                .isFalse();
        assertThat(new InclusionProof(0, 4, List.of(tree.node(1, 1))).proves(tree.node(1, 0), root))
                .isFalse();
    }

    private static List<TreeHash> hashes(List<byte[]> bytes) {
        return bytes.stream().map(TreeHash::of).toList();
    }

    /** The path with one hash altered, left out, or put in. */
    private static Stream<List<TreeHash>> spoilt(List<TreeHash> path, int at) {
        List<TreeHash> longer = new ArrayList<>(path);
        longer.add(Math.min(at, path.size()), TreeHash.EMPTY);
        if (path.isEmpty()) {
            return Stream.of(longer);
        }
        List<TreeHash> altered = new ArrayList<>(path);
        altered.set(at % path.size(), TreeHash.EMPTY);
        List<TreeHash> shorter = new ArrayList<>(path);
        shorter.remove(at % path.size());
        return Stream.of(longer, altered, shorter);
    }
}
