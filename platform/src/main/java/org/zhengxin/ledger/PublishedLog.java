package org.zhengxin.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhengxin.foundation.merkle.EntryBundle;
import org.zhengxin.foundation.merkle.TilePath;
import org.zhengxin.foundation.note.NoteVerifier;

/** What is published of the log, as C2SP tlog-tiles names it (日志发布内容). */
@Service
public class PublishedLog {
    private final Checkpoints checkpoints;
    private final Tiles tiles;
    private final Entries entries;
    private final LogKeys keys;
    private final LogState state;
    private final PredecessorEntry predecessor;
    private final LogProofs proofs;
    private volatile long seen;

    PublishedLog(
            Checkpoints checkpoints,
            Tiles tiles,
            Entries entries,
            LogKeys keys,
            LogState state,
            PredecessorEntry predecessor,
            LogProofs proofs) {
        this.predecessor = predecessor;
        this.proofs = proofs;
        this.checkpoints = checkpoints;
        this.tiles = tiles;
        this.entries = entries;
        this.keys = keys;
        this.state = state;
    }

    /**
     * The last checkpoint (最新检查点).
     *
     * @param note the signed note
     * @param size how many entries it covers
     * @param root in base64
     */
    public record Latest(
            String note,
            String origin,
            long size,
            String root,
            @Nullable Instant signedAt) {}

    /** Returns the last checkpoint; empty before the first entry. */
    public Optional<Latest> latest() {
        Checkpoints.Tree tree = checkpoints.read();
        return tree.checkpoint()
                .map(checkpoint -> new Latest(
                        String.valueOf(tree.note()),
                        checkpoint.origin(),
                        checkpoint.size(),
                        checkpoint.root().toString(),
                        tree.signedAt()));
    }

    /** Returns a tile or bundle; empty if the signed tree has it not, or not so wide. */
    public Optional<byte[]> tile(TilePath path) {
        if (!signed(path)) {
            return Optional.empty();
        }
        if (path.level() != TilePath.ENTRIES) {
            return tiles.hashes(path.level(), path.index(), path.width());
        }
        long first = path.index() * TilePath.FULL;
        return Optional.of(EntryBundle.write(LogEntry.bytes(entries.between(first, first + path.width()))));
    }

    /** Whether the signed tree is so large; it never becomes smaller, so that only what lies beyond has to be asked for. */
    private boolean signed(TilePath path) {
        if (TilePath.width(path.level(), path.index(), seen) >= path.width()) {
            return true;
        }
        seen = Math.max(seen, latest().map(Latest::size).orElse(0L));
        return TilePath.width(path.level(), path.index(), seen) >= path.width();
    }

    /** Returns entries from an index on, as far as they are signed. */
    public List<LogEntry> entries(long from, int most) {
        long size = latest().map(Latest::size).orElse(0L);
        long to = Math.min(size, from + most);
        return from < to ? entries.between(from, to) : List.of();
    }

    /** Returns the public keys that ever signed, the current one first. */
    public List<String> keys() {
        return keys.verifiers().stream().map(NoteVerifier::toString).toList();
    }

    /** Returns the proof that this log follows another one, whose last checkpoint it shows; empty if it follows none. */
    public Optional<LogProof> predecessor() {
        return predecessor
                .find()
                .filter(held -> held.place() != null)
                .map(held -> proofs.of(Objects.requireNonNull(held.place())).showing(held, name -> true));
    }

    /** Returns what the log does now. */
    public LogState.Stage stage() {
        return state.stage();
    }
}
