package org.zhengxin.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.zhengxin.foundation.merkle.Nodes;
import org.zhengxin.foundation.merkle.Proofs;
import org.zhengxin.foundation.note.Checkpoint;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Proves that an entry stands in the log (证明生成). */
@Service
public class LogProofs {
    /** The code of the answer while the last checkpoint does not cover an entry yet. */
    public static final String NOT_YET = "LOG_NOT_YET_SIGNED";

    /** What that means. */
    public static final Text NOT_YET_MEANING = Text.of(
            "该条目刚刚写入，尚未被检查点覆盖；请一秒后再取。", "The entry is new and no checkpoint covers it yet; ask again in a second.");

    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final long STEP_MILLIS = 50;

    private final Checkpoints checkpoints;
    private final Entries entries;
    private final Tiles tiles;
    private final LogKeys keys;

    LogProofs(Checkpoints checkpoints, Entries entries, Tiles tiles, LogKeys keys) {
        this.checkpoints = checkpoints;
        this.entries = entries;
        this.tiles = tiles;
        this.keys = keys;
    }

    /**
     * Proves the entry at a place, with nothing of what it commits to. Waits for a checkpoint to cover what was committed
     * a moment ago.
     *
     * @throws ProblemException if none covers it after three seconds
     */
    public LogProof of(LogPlace place) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<LogProof> proof = now(place);
            if (proof.isPresent()) {
                return proof.get();
            }
            pause();
        }
        throw new ProblemException(NOT_YET, HttpStatus.SERVICE_UNAVAILABLE, NOT_YET_MEANING, Map.of("retryAfter", 1));
    }

    private Optional<LogProof> now(LogPlace place) {
        Checkpoints.Tree tree = checkpoints.read();
        Optional<Checkpoint> checkpoint = tree.checkpoint();
        Optional<LogEntry> entry = entries.at(place);
        if (checkpoint.isEmpty()
                || entry.isEmpty()
                || entry.get().index() >= checkpoint.get().size()) {
            return Optional.empty();
        }
        long size = checkpoint.get().size();
        long index = entry.get().index();
        Nodes nodes = tiles.nodesFor(unread -> Proofs.inclusion(index, size, unread));
        List<String> path = Proofs.inclusion(index, size, nodes).path().stream()
                .map(Object::toString)
                .toList();
        return Optional.of(new LogProof(
                entry.get().members(),
                index,
                size,
                path,
                String.valueOf(tree.note()),
                Map.of(),
                Map.of(),
                Map.of(),
                keys.verifiers().getFirst().toString()));
    }

    private static void pause() {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
