package org.zhengxin.ledger;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.foundation.merkle.Frontier;
import org.zhengxin.foundation.merkle.TreeHash;
import org.zhengxin.foundation.note.Checkpoint;
import org.zhengxin.foundation.note.NoteVerifier;
import org.zhengxin.foundation.note.SignedNote;

/**
 * Builds an empty register from an export (重放), in one transaction: all of it or nothing. Each entry has its index, its
 * fields give its commitment, and each root in between is that of the tree so far.
 */
@Component
class LogReplay {
    private static final Logger LOG = LoggerFactory.getLogger(LogReplay.class);
    private static final int PORTION = 2_000;

    private final Checkpoints checkpoints;
    private final RangeWriter ranges;
    private final ErasedEntries erased;
    private final ObjectProvider<ExportedAgencies> agencies;
    private final ObjectProvider<ExportedErasures> erasures;
    private final ObjectProvider<ExportedInvention> invention;
    private final List<LogSource> sources;
    private final TransactionTemplate transaction;

    LogReplay(
            Checkpoints checkpoints,
            RangeWriter ranges,
            ErasedEntries erased,
            ObjectProvider<ExportedAgencies> agencies,
            ObjectProvider<ExportedErasures> erasures,
            ObjectProvider<ExportedInvention> invention,
            List<LogSource> sources,
            PlatformTransactionManager transactions) {
        this.checkpoints = checkpoints;
        this.ranges = ranges;
        this.erased = erased;
        this.agencies = agencies;
        this.erasures = erasures;
        this.invention = invention;
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(LogSource::order))
                .toList();
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Replays a file.
     *
     * @throws ReplayFailure if it is not an export, was changed, or the register is not empty; then nothing was written
     */
    void replay(Path file) {
        try (ExportLines lines = new ExportLines(file)) {
            transaction.executeWithoutResult(status -> new Run(lines).run());
        }
    }

    private void refuseUnlessEmpty() {
        checkpoints.locked();
        long held = sources.stream()
                .filter(source -> source.type() != EntryType.CATALOGUE)
                .mapToLong(LogSource::count)
                .sum();
        if (checkpoints.sequenced() > 0 || held > 0) {
            throw new ReplayFailure("the register is not empty");
        }
    }

    /** One reading of a file. */
    private final class Run {
        private final ExportLines lines;
        private final Frontier tree = new Frontier();
        private final Map<String, Long> counts = new TreeMap<>();
        private final List<ExportLines.Line> portion = new ArrayList<>(PORTION);
        private final List<ExportedErasures.Erased> fingerprints = new ArrayList<>();
        private long asserted;

        Run(ExportLines lines) {
            this.lines = lines;
        }

        void run() {
            refuseUnlessEmpty();
            ranges.begin();
            Map<?, ?> head = head();
            Map<?, ?> members = lines.next();
            LogEntry last = null;
            for (; !"end".equals(members.get("type")); members = lines.next()) {
                if (members.isEmpty()) {
                    throw lines.wrong("the file ends before its last line");
                } else if (members.containsKey("root")) {
                    root(members);
                } else if (members.containsKey("type")) {
                    fingerprints.add(lines.erased(members));
                } else if (!fingerprints.isEmpty()) {
                    throw lines.wrong("is not the end of the export");
                } else {
                    last = entry(members);
                }
            }
            end(head, members);
            write();
            if (last != null) {
                ranges.finish(last);
            }
            sources.forEach(LogSource::completeRestored);
            erasures.getObject().restore(fingerprints);
            LOG.info("Replayed {} entries; the root of their tree is {}", tree.size(), tree.root());
        }

        private Map<?, ?> head() {
            Map<?, ?> head = lines.next();
            if (!"zhengxin-export".equals(head.get("type")) || lines.number(head, "format") != 1) {
                throw lines.wrong("this is not the beginning of an export");
            }
            if (head.containsKey("without")) {
                throw new ReplayFailure("names were left out of it when it was exported (--without-names);"
                        + " a register can only be built from a whole export");
            }
            lines.only(
                    head, Set.of("type", "format", "origin", "verifierKey", "madeAt", "size", "agencies", "invented"));
            List<Map<?, ?>> told = new ArrayList<>();
            for (Object agency : lines.list(head, "agencies")) {
                if (agency instanceof Map<?, ?> one) {
                    told.add(one);
                }
            }
            agencies.getObject().restore(told);
            if (head.get("invented") instanceof Map<?, ?> facts) {
                restoreInvention(facts);
            }
            return head;
        }

        private void restoreInvention(Map<?, ?> facts) {
            try {
                invention.ifAvailable(module -> module.restore(facts));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw lines.wrong("does not say rightly what is invented");
            }
        }

        private LogEntry entry(Map<?, ?> members) {
            if (tree.size() > 0 && tree.size() % LogExport.PART == 0 && asserted != tree.size()) {
                throw lines.wrong("the root over the entries before it is not asserted");
            }
            ExportLines.Line line = lines.entry(members);
            tree.append(line.entry().hash());
            counts.merge(line.entry().leaf().type().word(), 1L, Long::sum);
            portion.add(line);
            if (portion.size() == PORTION) {
                write();
            }
            return line.entry();
        }

        private void root(Map<?, ?> members) {
            lines.only(members, Set.of("root", "size"));
            long size = lines.number(members, "size");
            if (size != tree.size()
                    || !lines.text(members, "root").equals(tree.root().toString())) {
                throw lines.wrong("the root is not that of the %d entries from index %d on"
                        .formatted(tree.size() - asserted, asserted));
            }
            asserted = size;
        }

        private void end(Map<?, ?> head, Map<?, ?> members) {
            lines.only(members, Set.of("type", "checkpoint", "entries", "counts", "erasedRecords"));
            long size = tree.size();
            if (members.containsKey("erasedRecords")
                    ? lines.number(members, "erasedRecords") != fingerprints.size()
                    : !fingerprints.isEmpty()) {
                throw lines.wrong("is not the end of so many fingerprints of erased records");
            }
            if (lines.number(members, "entries") != size || lines.number(head, "size") != size || asserted != size) {
                throw lines.wrong("is not the end of so many entries");
            }
            if (!(members.get("counts") instanceof Map<?, ?> told) || !counts.equals(numbers(told))) {
                throw lines.wrong("the counts are not those of the entries");
            }
            if (!signed(lines.text(head, "verifierKey"), lines.text(members, "checkpoint"), size, tree.root())) {
                throw lines.wrong("the checkpoint is not a signed one of these entries");
            }
            if (!lines.next().isEmpty()) {
                throw lines.wrong("something follows the last line");
            }
        }

        private Map<String, Long> numbers(Map<?, ?> told) {
            Map<String, Long> numbers = new TreeMap<>();
            told.keySet().forEach(type -> numbers.put(String.valueOf(type), lines.number(told, String.valueOf(type))));
            return numbers;
        }

        private void write() {
            if (portion.isEmpty()) {
                return;
            }
            List<LogEntry> entries = portion.stream().map(this::remembered).toList();
            List<LogPlace> places = ranges.write(entries);
            List<LogSource.Restored> destroyed = new ArrayList<>();
            List<List<LogSource.Restored>> owned = new ArrayList<>();
            sources.forEach(source -> owned.add(new ArrayList<>()));
            for (int i = 0; i < entries.size(); i++) {
                ExportLines.Line line = portion.get(i);
                LogSource.Restored thing = new LogSource.Restored(
                        entries.get(i), places.get(i), line.salt() == null ? new byte[0] : line.salt(), line.fields());
                if (line.salt() == null) {
                    destroyed.add(thing);
                } else {
                    owned.get(owner(line)).add(thing);
                }
            }
            for (int i = 0; i < sources.size(); i++) {
                if (!owned.get(i).isEmpty()) {
                    sources.get(i).restore(owned.get(i));
                }
            }
            erased.keep(destroyed);
            portion.clear();
        }

        private int owner(ExportLines.Line line) {
            for (int i = 0; i < sources.size(); i++) {
                LogSource source = sources.get(i);
                if (source.type() == line.entry().leaf().type() && source.owns(line.fields())) {
                    return i;
                }
            }
            throw lines.wrong("is about something that this platform does not know");
        }

        private LogEntry remembered(ExportLines.Line line) {
            Leaf leaf = line.entry().leaf();
            int memo = line.salt() == null ? 0 : sources.get(owner(line)).memo(line.fields());
            return new LogEntry(
                    line.entry().index(),
                    new Leaf(leaf.type(), leaf.event(), memo, leaf.id(), leaf.version(), leaf.commitment()),
                    line.entry().recordedAt());
        }
    }

    private static boolean signed(String key, String note, long size, TreeHash root) {
        try {
            SignedNote signed = SignedNote.parse(note);
            Checkpoint checkpoint = Checkpoint.parse(signed.text());
            return signed.isSignedBy(NoteVerifier.parse(key))
                    && checkpoint.size() == size
                    && checkpoint.root().equals(root);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
