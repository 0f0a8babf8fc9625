package org.zhengxin.verifier;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zhengxin.foundation.merkle.Frontier;
import org.zhengxin.foundation.merkle.TreeHash;

/** The tree over an export's entries while they are read (导出条目的树), held against the roots asserted in between. */
final class ExportTree {
    /** After how many entries a root is asserted. */
    static final int PART = 10_000;

    private final ExportLog log;
    private final Frontier tree = new Frontier();
    private final Map<String, Long> counts = new TreeMap<>();
    private Optional<Doubt> doubt = Optional.empty();
    private String time = "";
    private final Map<ExportEntry.Content, Long> contents = new EnumMap<>(ExportEntry.Content.class);
    private long erasedRecords;
    private long roots;
    private long asserted = -1;
    private long partLine = 2;
    private long partIndex;

    ExportTree(ExportLog log) {
        this.log = log;
    }

    /** Takes the next entry. */
    void entry(ExportEntry line) {
        if (line.index() != size()) {
            throw Stop.refuted(Sentence.OTHER_INDEX, line.index());
        }
        if (size() > 0 && (size() % PART == 0) != (asserted == size())) {
            throw Stop.refuted(Sentence.ROOT_MISPLACED);
        }
        Entry entry = line.entry();
        Chunk.startsNoLog(entry, line.index());
        Chunk.inOrder(time, entry.recordedAt(), line.index());
        TreeHash leaf = entry.leaf();
        log.compare(line.index(), leaf);
        time = entry.recordedAt();
        counts.merge(entry.type(), 1L, Long::sum);
        contents.merge(line.content(), 1L, Long::sum);
        tree.append(leaf);
    }

    /** Takes the root that a line asserts over the entries before it. */
    void root(String base64, long size, long line) {
        if (size != size() || asserted == size) {
            throw Stop.refuted(Sentence.ROOT_MISPLACED);
        }
        if (!settled(hash(base64))) {
            doubt = Optional.of(new Doubt(partLine, partIndex, line, size));
        }
        roots++;
        asserted = size;
        partLine = line + 1;
        partIndex = size;
    }

    /** Holds it against the checkpoint behind all entries. */
    void end(SignedCheckpoint checkpoint) {
        if (size() > 0 && asserted != size()) {
            throw Stop.refuted(Sentence.ROOT_MISPLACED);
        }
        if (!settled(checkpoint.root())) {
            throw Stop.refuted(Sentence.ROOT_DIFFERS, tree.root(), checkpoint.root(), size());
        }
    }

    /** Whether a root is that of the tree; settles a doubt that there was. */
    private boolean settled(TreeHash root) {
        boolean right = root.equals(tree.root());
        doubt.ifPresent(open -> {
            throw right ? open.assertionChanged() : open.entryChanged();
        });
        return right;
    }

    private static TreeHash hash(String base64) {
        try {
            return TreeHash.parse(base64);
        } catch (IllegalArgumentException e) {
            throw Stop.refuted(Sentence.WRONG_MEMBER, "root");
        }
    }

    long size() {
        return tree.size();
    }

    /** How many entries have so much of what they commit to. */
    long with(ExportEntry.Content content) {
        return contents.getOrDefault(content, 0L);
    }

    /** Takes the fingerprint of an erased record, which stand behind all entries. */
    void erasedRecord(long size) {
        if (size() != size) {
            throw Stop.refuted(Sentence.ERASED_MISPLACED);
        }
        erasedRecords++;
    }

    /** How many fingerprints there were. */
    long erasedRecords() {
        return erasedRecords;
    }

    long roots() {
        return roots;
    }

    /** How many entries of each type there were. */
    Map<String, Long> counts() {
        return counts;
    }

    /** A part before that is not as it was. */
    Optional<Doubt> doubt() {
        return doubt;
    }
}
