package org.zhengxin.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.foundation.merkle.Frontier;
import org.zhengxin.foundation.merkle.Nodes;
import org.zhengxin.foundation.merkle.Proofs;
import org.zhengxin.foundation.merkle.TreeHash;
import org.zhengxin.foundation.note.Checkpoint;
import org.zhengxin.foundation.note.NoteSigner;
import org.zhengxin.foundation.note.SignedNote;

/**
 * Grows the tree over what was committed and signs it (树生长与签发), in one transaction under the lock of the tree: of
 * several nodes one works, and none can sign another tree. What is lost by a crash here is made again from the ranges. A
 * transaction may have committed without waiting for the disk: first of all everything that was committed is waited for,
 * so that what is signed can never be lost.
 */
final class TreeGrowth implements LogWorker.Growing {
    private static final int PORTION = 50_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Tiles tiles;
    private final Checkpoints checkpoints;
    private final LogHistory history;
    private final LogKeys keys;
    private final LogState state;
    private boolean compared;

    TreeGrowth(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Tiles tiles,
            Checkpoints checkpoints,
            LogHistory history,
            LogKeys keys,
            LogState state) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.tiles = tiles;
        this.checkpoints = checkpoints;
        this.history = history;
        this.keys = keys;
        this.state = state;
    }

    @Override
    public boolean grow() {
        if (checkpoints.read().size() == checkpoints.sequenced()) {
            return false;
        }
        Long durable = transaction.execute(status -> checkpoints.sequencedDurably());
        return Boolean.TRUE.equals(transaction.execute(status -> grown(durable == null ? 0 : durable)));
    }

    private boolean grown(long durable) {
        Checkpoints.Tree tree = checkpoints.locked();
        if (durable <= tree.size()) {
            return false; // another node was here meanwhile
        }
        Nodes nodes = tiles.nodes();
        Frontier frontier = new Frontier(tree.size(), nodes);
        TileWriter writer = new TileWriter(jdbc, tiles);
        List<LogEntry> entries = next(tree, durable);
        LogEntry.hashes(entries).forEach(leaf -> frontier.append(leaf, writer));
        List<LogEntry> endings =
                entries.stream().filter(entry -> ends(entry.leaf())).toList();
        writer.write();
        sign(frontier, endings);
        return frontier.size() < durable;
    }

    /** An ending by birth need not be applied again: nothing was shown before it. */
    private static boolean ends(Leaf leaf) {
        return leaf.version() > 1 && (leaf.event() == EntryEvent.CLOSED || leaf.event() == EntryEvent.ERASED);
    }

    private List<LogEntry> next(Checkpoints.Tree tree, long durable) {
        List<LogEntry> entries = new ArrayList<>();
        jdbc.sql("""
                SELECT r.first_index, r.recorded_at, l.leaves
                FROM log_range r JOIN log_leaves l ON l.range_id = r.id
                WHERE r.first_index >= ? AND r.first_index < ? ORDER BY r.first_index
                """)
                .param(tree.size())
                .param(Math.min(durable, tree.size() + PORTION))
                .query(row -> {
                    long first = row.getLong("first_index");
                    if (first != tree.size() + entries.size()) {
                        throw new IllegalStateException("The log has a gap before index " + first);
                    }
                    Entries.unpack(row, first, entries);
                });
        return entries;
    }

    /** What is about to be published stands in the file first: no checkpoint is ever out that the file does not know. */
    private void sign(Frontier frontier, List<LogEntry> endings) {
        TreeHash root = frontier.root();
        if (!goesOn(frontier.size())) {
            checkpoints.grown(frontier.size());
            return;
        }
        List<NoteSigner> signers = keys.signers();
        Checkpoint checkpoint = new Checkpoint(signers.getFirst().verifier().name(), frontier.size(), root);
        SignedNote note = SignedNote.sign(checkpoint.toString(), signers.toArray(NoteSigner[]::new));
        history.append(new LogHistory.Signed(frontier.size(), root, note.toString()), endings);
        checkpoints.grown(frontier.size(), note.toString());
    }

    /** Whether the tree has come to what was signed before this life of the node, and goes on from it. */
    private boolean goesOn(long size) {
        if (compared) {
            return true;
        }
        Optional<LogHistory.Signed> before = history.last();
        if (before.isPresent() && before.get().size() > size) {
            return false;
        }
        if (before.isPresent()
                && !Proofs.root(before.get().size(), tiles.nodes())
                        .equals(before.get().root())) {
            state.enter(LogState.Stage.DIVERGED);
            throw new IllegalStateException("The tree does not go on from what was signed at "
                    + before.get().size());
        }
        compared = true;
        return true;
    }
}
