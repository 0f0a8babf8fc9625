package org.zhengxin.ledger;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.foundation.merkle.TreeHash;
import org.zhengxin.foundation.note.Checkpoint;
import org.zhengxin.foundation.note.SignedNote;

/** The log put together for tests: one node of possibly several on the same database and keys. */
final class LogOnDatabase {
    final JdbcClient jdbc;
    final Checkpoints checkpoints;
    final Entries entries;
    final Tiles tiles;
    final LogHistory history;
    final LogKeys keys;
    final LogState state = new LogState();
    final TreeGrowth growth;
    final Ledger ledger;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    LogOnDatabase(DataSource database, Path directory, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        DataSourceTransactionManager manager = new DataSourceTransactionManager(database);
        this.transaction = new TransactionTemplate(manager);
        this.checkpoints = new Checkpoints(jdbc, clock);
        this.entries = new Entries(jdbc);
        this.tiles = new Tiles(jdbc);
        this.history = new LogHistory(directory);
        this.keys = new LogKeys(directory);
        if (!keys.present()) {
            keys.create("test-log");
        }
        state.enter(LogState.Stage.OPEN);
        this.growth = new TreeGrowth(jdbc, manager, tiles, checkpoints, history, keys, state);
        this.ledger = new Ledger(new Sequencer(jdbc, clock), state, new LogWorker(state), false);
    }

    static LogOnDatabase emptied(DataSource database, Path directory) {
        LogOnDatabase log = new LogOnDatabase(database, directory, Clock.systemUTC());
        log.checkpoints.forget();
        return log;
    }

    /** Enters some leaves in one transaction, and returns their ids when it has committed. */
    List<UUID> enter(int count) {
        List<UUID> ids = new ArrayList<>();
        transaction.executeWithoutResult(status -> ids.addAll(add(count)));
        return ids;
    }

    /** Enters some leaves and gives the transaction up. */
    void enterInVain(int count) {
        transaction.executeWithoutResult(status -> {
            add(count);
            status.setRollbackOnly();
        });
    }

    void grow() {
        while (growth.grow()) {
            // goes on while there is more
        }
    }

    Checkpoint checkpoint() {
        SignedNote note = SignedNote.parse(String.valueOf(checkpoints.read().note()));
        if (!note.isSignedBy(keys.verifiers().getFirst())) {
            throw new AssertionError("the checkpoint is not signed by the log's key");
        }
        return Checkpoint.parse(note.text());
    }

    /** Returns all entries, by asking for bundles as a reader would. */
    List<LogEntry> all() {
        List<LogEntry> all = new ArrayList<>();
        for (long size = checkpoints.sequenced(), from = 0; from < size; from += 256) {
            all.addAll(entries.between(from, Math.min(size, from + 256)));
        }
        return all;
    }

    private List<UUID> add(int count) {
        Append append = ledger.append();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] commitment = new byte[Leaf.COMMITMENT_BYTES];
            random.nextBytes(commitment);
            UUID id = UUID.randomUUID();
            EntryEvent event = i % 7 == 3 ? EntryEvent.CLOSED : EntryEvent.OPENED;
            append.add(new Leaf(EntryType.RECORD, event, i % 5, id, 1 + i % 2, commitment));
            ids.add(id);
        }
        return ids;
    }

    /** The root by the definition of RFC 6962, 2.1, over entries, with nothing of the tree's own code but the hash. */
    static TreeHash plainRoot(List<LogEntry> entries) {
        if (entries.isEmpty()) {
            return TreeHash.EMPTY;
        }
        if (entries.size() == 1) {
            return TreeHash.leaf(entries.getFirst().bytes());
        }
        int half = Integer.highestOneBit(entries.size() - 1);
        return TreeHash.node(plainRoot(entries.subList(0, half)), plainRoot(entries.subList(half, entries.size())));
    }

    /** Fails unless places have no gap, time does not run back, and the signed tree is the one over the entries. */
    void assertSound() {
        List<LogEntry> all = all();
        Instant last = Instant.EPOCH;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).index() != i || all.get(i).recordedAt().isBefore(last)) {
                throw new AssertionError("entry " + i + " is out of its place or time");
            }
            last = all.get(i).recordedAt();
        }
        if (all.size() != checkpoints.sequenced()) {
            throw new AssertionError("%d entries, %d places".formatted(all.size(), checkpoints.sequenced()));
        }
        if (checkpoints.read().note() != null) {
            Checkpoint signed = checkpoint();
            TreeHash root = plainRoot(all.subList(0, Math.toIntExact(signed.size())));
            if (!root.equals(signed.root())) {
                throw new AssertionError("the signed root is not that of the entries");
            }
        }
    }
}
