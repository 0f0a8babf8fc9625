package org.zhengxin.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.foundation.commitment.FieldCommitment;
import org.zhengxin.foundation.commitment.VersionSalt;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.foundation.merkle.Frontier;
import org.zhengxin.foundation.merkle.TreeHash;

/**
 * Writes everything that the log commits to into a stream, entry by entry, with roots in between (导出): gzip of lines of
 * canonical JSON. All of it is of one moment, and no more than a portion of it is ever in memory.
 */
@Service
public class LogExport {
    /** After how many entries a root is asserted. */
    static final int PART = 10_000;

    private static final int PORTION = 2_000;
    private static final int BUFFER = 1 << 16;

    private final Checkpoints checkpoints;
    private final PortionReader reader;
    private final LogKeys keys;
    private final Clock clock;
    private final ObjectProvider<ExportedAgencies> agencies;
    private final ObjectProvider<ExportedErasures> erasures;
    private final ObjectProvider<ExportedInvention> invention;
    private final Map<EntryType, List<LogSource>> sources;
    private final TransactionTemplate snapshot;

    LogExport(
            Checkpoints checkpoints,
            PortionReader reader,
            LogKeys keys,
            Clock clock,
            ObjectProvider<ExportedAgencies> agencies,
            ObjectProvider<ExportedErasures> erasures,
            ObjectProvider<ExportedInvention> invention,
            List<LogSource> sources,
            PlatformTransactionManager transactions) {
        this.checkpoints = checkpoints;
        this.reader = reader;
        this.keys = keys;
        this.clock = clock;
        this.agencies = agencies;
        this.erasures = erasures;
        this.invention = invention;
        this.sources = sources.stream().collect(Collectors.groupingBy(LogSource::type));
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** A failure of the stream, carried out of the transaction. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(IOException cause) {
            super(cause);
        }
    }

    /**
     * Writes everything that the last checkpoint covers.
     *
     * @throws IllegalStateException if something is not held as it was committed to; what was written until then is no
     *     export, for its last line is missing
     */
    public void write(OutputStream target, ExportForm form) throws IOException {
        try {
            GZIPOutputStream compressed = new GZIPOutputStream(target, BUFFER);
            OutputStream lines = new BufferedOutputStream(compressed, BUFFER);
            snapshot.executeWithoutResult(status -> {
                try {
                    write(checkpoints.read(), form, lines);
                } catch (IOException e) {
                    throw new Broken(e);
                }
            });
            lines.flush();
            compressed.finish(); // not after a failure: what broke off shall not look whole
            target.flush();
        } catch (Broken e) {
            throw new IOException(e.getCause());
        }
    }

    private void write(Checkpoints.Tree tree, ExportForm form, OutputStream lines) throws IOException {
        long size = tree.checkpoint()
                .orElseThrow(() -> new IllegalStateException("The log has no checkpoint yet"))
                .size();
        line(lines, head(String.valueOf(tree.origin()), size, form));
        Frontier frontier = new Frontier();
        Map<String, Long> counts = new TreeMap<>();
        for (long from = 0; from < size; from += PORTION) {
            PortionReader.Portion portion = reader.read(from, Math.min(size, from + PORTION));
            Map<LogSource.Key, Content> held = held(portion);
            for (LogEntry entry : portion.entries()) {
                line(lines, entry(entry, held.get(key(entry)), form));
                frontier.append(entry.hash());
                counts.merge(entry.leaf().type().word(), 1L, Long::sum);
                if (frontier.size() % PART == 0 || frontier.size() == size) {
                    line(lines, Map.of("root", frontier.root().toString(), "size", frontier.size()));
                }
            }
        }
        end(tree, frontier, size);
        Map<String, @Nullable Object> last = new TreeMap<>(
                Map.of("type", "end", "checkpoint", String.valueOf(tree.note()), "entries", size, "counts", counts));
        long erased = form == ExportForm.WHOLE ? erased(lines) : 0;
        if (erased > 0) {
            last.put("erasedRecords", erased);
        }
        line(lines, last);
    }

    private long erased(OutputStream lines) throws IOException {
        List<ExportedErasures.Erased> all = erasures.getObject().all();
        for (ExportedErasures.Erased erased : all) {
            line(
                    lines,
                    Map.of(
                            "type",
                            "erased",
                            "fingerprint",
                            HexFormat.of().formatHex(erased.fingerprint()),
                            "erasedAt",
                            LogEntry.time(erased.erasedAt())));
        }
        return all.size();
    }

    private static void end(Checkpoints.Tree tree, Frontier frontier, long size) {
        TreeHash signed = tree.checkpoint().orElseThrow().root();
        if (frontier.size() != size || !frontier.root().equals(signed)) {
            throw new IllegalStateException("The log is not what its checkpoint says");
        }
    }

    private Map<String, @Nullable Object> head(String origin, long size, ExportForm form) {
        Map<String, @Nullable Object> head = new TreeMap<>();
        head.put("type", "zhengxin-export");
        head.put("format", 1);
        head.put("origin", origin);
        head.put("verifierKey", keys.verifiers().getFirst().toString());
        head.put("madeAt", LogEntry.time(clock.instant()));
        head.put("size", size);
        head.put("agencies", agencies.getObject().all());
        invention.ifAvailable(module -> {
            if (!module.facts().isEmpty()) {
                head.put("invented", module.facts());
            }
        });
        if (form == ExportForm.WITHOUT_NAMES) {
            head.put("without", "names");
        }
        return head;
    }

    /** What is held under an entry, and by whom. */
    private record Content(LogSource source, LogSource.Held held) {}

    private Map<LogSource.Key, Content> held(PortionReader.Portion portion) {
        Map<LogSource.Key, Content> held = new HashMap<>();
        portion.entries().stream()
                .collect(Collectors.groupingBy(entry -> entry.leaf().type()))
                .forEach((type, entries) -> {
                    List<LogSource.Key> keys =
                            entries.stream().map(LogExport::key).toList();
                    for (LogSource source : sources.getOrDefault(type, List.of())) {
                        source.held(keys).forEach(one -> held.put(one.key(), new Content(source, one)));
                    }
                });
        return held;
    }

    private static LogSource.Key key(LogEntry entry) {
        return new LogSource.Key(entry.leaf().id(), entry.leaf().version());
    }

    private static Map<String, @Nullable Object> entry(LogEntry entry, @Nullable Content content, ExportForm form) {
        if (content == null) {
            throw new IllegalStateException("Nothing is held under the entry " + entry.index());
        }
        Map<String, @Nullable Object> line = new TreeMap<>();
        line.put("index", entry.index());
        line.put("entry", entry.members());
        LogSource.Held held = content.held();
        byte[] salt = held.salt();
        if (salt != null) {
            byte[] commitment = FieldCommitment.to(VersionSalt.of(salt), held.fields());
            if (!Arrays.equals(entry.leaf().commitment(), commitment)) {
                throw new IllegalStateException("What is held under the entry " + entry.index() + " was altered");
            }
            form.show(line, held, content.source().open(held.fields()));
        }
        return line;
    }

    private static void line(OutputStream lines, Map<String, ? extends @Nullable Object> line) throws IOException {
        lines.write(CanonicalJson.write(line).getBytes(StandardCharsets.UTF_8));
        lines.write('\n');
    }
}
