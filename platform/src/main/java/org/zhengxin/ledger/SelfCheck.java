package org.zhengxin.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.foundation.merkle.Proofs;
import org.zhengxin.foundation.note.Checkpoint;
import org.zhengxin.foundation.note.SignedNote;

/**
 * Checks the database against the log, both ways (自检). Along the log: each entry has its hash in the tree, the tree its
 * checkpoint, and what the entry names is held, at this place, saying what was committed to. Back: as many things are
 * held as there are entries, and the rows beside them agree with them.
 */
@Component
class SelfCheck {
    private final Checkpoints checkpoints;
    private final Tiles tiles;
    private final LogKeys keys;
    private final LogState state;
    private final PortionReader reader;
    private final Reverse reverse;
    private final Map<EntryType, List<LogSource>> sources;
    private final TransactionTemplate snapshot;

    SelfCheck(
            Checkpoints checkpoints,
            Tiles tiles,
            LogKeys keys,
            LogState state,
            PortionReader reader,
            Reverse reverse,
            List<LogSource> sources,
            PlatformTransactionManager transactions) {
        this.checkpoints = checkpoints;
        this.tiles = tiles;
        this.keys = keys;
        this.state = state;
        this.reader = reader;
        this.reverse = reverse;
        this.sources = sources.stream().collect(Collectors.groupingBy(LogSource::type));
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** How a check goes and who is told. */
    interface Course {
        /** How many threads work. */
        int threads();

        /** How many times as long as it worked a thread rests. */
        int rests();

        /** Entries before this index were looked at. */
        void at(long index);

        /** So many entries are to be looked at. */
        void until(long size);
    }

    /**
     * What a check found.
     *
     * @param size how many entries were there
     * @param faults how many were found
     * @param found the first of them
     */
    record Outcome(long size, long faults, List<LogFault> found) {}

    /** Checks everything. What is written meanwhile is checked at the end, in one snapshot with the counts. */
    Outcome whole(Course course) {
        Faults faults = new Faults();
        Optional<Checkpoint> checkpoint = checkpoint(faults);
        long size = checkpoint.map(Checkpoint::size).orElse(0L);
        course.until(size);
        Walk walk = new Walk(reader, new HeldCheck(sources, faults), faults, course);
        TreeCheck tree = new TreeCheck(tiles, 0, faults);
        walk.along(0, size, tree::take);
        checkpoint
                .filter(signed -> !signed.root().equals(tree.root()))
                .ifPresent(signed -> faults.accept(LogFault.log(LogFault.Kind.LOG_CHECKPOINT, "log_tree", size)));
        Long all = snapshot.execute(status -> inSnapshot(walk, size, course, faults));
        return outcome(all == null ? size : all, faults);
    }

    private long inSnapshot(Walk walk, long size, Course course, Faults faults) {
        long all = checkpoints.sequenced();
        if (all < size) {
            faults.accept(LogFault.log(LogFault.Kind.LOG_CHECKPOINT, "log_head", all));
        }
        course.until(Math.max(all, size));
        walk.within(size, all);
        Map<EntryType, Long> matched = walk.end();
        tiles.illFitting(checkpoints.read().size())
                .forEach(tile -> faults.accept(
                        LogFault.log(LogFault.Kind.LOG_TREE, "log_tile", tile.index() << 8 * (tile.level() + 1))));
        reader.illFitting()
                .forEach(index -> faults.accept(LogFault.log(LogFault.Kind.LOG_UNREADABLE, "log_range", index)));
        if (state.stage() != LogState.Stage.CATCHING_UP) { // until then not everything has its place
            reverse.compare(sources, matched, faults);
        }
        return all;
    }

    /**
     * Checks the checkpoint and the entries from an index on, taking what stands before as it is.
     *
     * @param most how many entries at most
     */
    Outcome since(long index, int most, Course course) {
        Faults faults = new Faults();
        Optional<Checkpoint> checkpoint = checkpoint(faults);
        long size = checkpoint.map(Checkpoint::size).orElse(0L);
        long from = Math.min(index, size);
        long to = Math.min(size, from + most);
        course.until(to);
        try {
            checkpoint
                    .filter(signed -> !Proofs.root(size, tiles.nodes()).equals(signed.root()))
                    .ifPresent(signed -> faults.accept(LogFault.log(LogFault.Kind.LOG_CHECKPOINT, "log_tree", size)));
            TreeCheck tree = new TreeCheck(tiles, from, faults);
            Walk walk = new Walk(reader, new HeldCheck(sources, faults), faults, course);
            walk.along(from, to, tree::take);
        } catch (IllegalArgumentException e) { // a hash of the tree is not there
            faults.accept(LogFault.log(LogFault.Kind.LOG_TREE, "log_tile", from));
        }
        return outcome(to, faults);
    }

    /** Returns the last checkpoint if it is one of this log, signed by its key; empty before the first. */
    private Optional<Checkpoint> checkpoint(Faults faults) {
        Checkpoints.Tree tree = checkpoints.read();
        String note = tree.note();
        if (note == null) {
            if (tree.size() > 0 && state.signs()) {
                faults.accept(LogFault.log(LogFault.Kind.LOG_CHECKPOINT, "log_tree", tree.size()));
            }
            return Optional.empty();
        }
        try {
            SignedNote signed = SignedNote.parse(note);
            Checkpoint checkpoint = Checkpoint.parse(signed.text());
            if (checkpoint.origin().equals(tree.origin())
                    && checkpoint.size() <= checkpoints.sequenced()
                    && keys.verifiers().stream().anyMatch(signed::isSignedBy)) {
                return Optional.of(checkpoint);
            }
        } catch (IllegalArgumentException e) {
            // Not a checkpoint at all.
        }
        faults.accept(LogFault.log(LogFault.Kind.LOG_CHECKPOINT, "log_tree", tree.size()));
        return Optional.empty();
    }

    /** Adds to each fault whom it concerns, as far as the database still tells. */
    private Outcome outcome(long size, Faults faults) {
        Map<String, List<LogSource>> byWord = sources.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().word(), Map.Entry::getValue));
        List<LogFault> named = new ArrayList<>();
        faults.kept().stream().collect(Collectors.groupingBy(LogFault::where)).forEach((where, found) -> {
            List<UUID> ids = found.stream()
                    .filter(fault -> fault.subject() == null && fault.id() != null)
                    .map(LogFault::id)
                    .distinct()
                    .toList();
            Map<UUID, String> subjects = new HashMap<>();
            if (!ids.isEmpty()) {
                byWord.getOrDefault(where, List.of()).forEach(source -> subjects.putAll(source.subjects(ids)));
            }
            found.forEach(fault -> named.add(fault.about(subjects.get(fault.id()))));
        });
        named.sort(Comparator.comparing(LogFault::index, Comparator.nullsLast(Comparator.naturalOrder())));
        return new Outcome(size, faults.total(), named);
    }
}
