package org.zhengxin.verifier;

import java.util.List;
import java.util.Optional;
import org.zhengxin.foundation.merkle.Frontier;
import org.zhengxin.foundation.merkle.TilePath;
import org.zhengxin.foundation.note.NoteVerifier;

/** {@code verify log}: derives the tree from the entries and holds all that the log serves against it (日志全量核验). */
final class LogCheck {
    private static final int TILE_HEIGHT = 8;

    private final Source source;
    private final Optional<Keys> given;
    private final Memory memory;
    private final Report report;

    LogCheck(Source source, Optional<Keys> given, Memory memory, Report report) {
        this.source = source;
        this.given = given;
        this.memory = memory;
        this.report = report;
    }

    /** Returns what has been verified. */
    Said run() {
        SignedCheckpoint checkpoint = SignedCheckpoint.of(source);
        NoteVerifier key = checkpoint.signer(keys());
        memory.before(checkpoint);
        report.holds(Sentence.SIGNED, checkpoint.origin(), checkpoint.size(), checkpoint.root(), key);
        Frontier tree = derive(checkpoint);
        if (!tree.root().equals(checkpoint.root())) {
            throw Stop.refuted(Sentence.ROOT_DIFFERS, tree.root(), checkpoint.root(), tree.size());
        }
        report.holds(Sentence.DERIVED, tree.size());
        memory.renew(key, checkpoint, report);
        return Said.of(Sentence.LOG_VERIFIED, checkpoint.origin(), tree.size());
    }

    private Keys keys() {
        if (given.isPresent()) {
            return given.get();
        }
        if (memory.key().isPresent()) {
            report.mind(Sentence.KEY_REMEMBERED);
            return new Keys(List.of(memory.key().get()));
        }
        report.mind(Sentence.KEY_FROM_LOG, source);
        return Keys.of(source);
    }

    private Frontier derive(SignedCheckpoint checkpoint) {
        LogFiles files = new LogFiles(source, checkpoint.size());
        Growth growth = new Growth(checkpoint, files);
        Progress progress = report.progress(Sentence.CHECKING);
        long bundles = Math.ceilDiv(checkpoint.size(), TilePath.FULL);
        try (Ahead ahead = new Ahead()) {
            ahead.inOrder(bundles, index -> Chunk.checked(files, index), chunk -> {
                growth.take(chunk);
                progress.at(growth.tree.size(), checkpoint.size());
            });
        } finally {
            progress.clear();
        }
        growth.upper.finish();
        return growth.tree;
    }

    /** The tree while it grows again. */
    private final class Growth {
        private final Frontier tree = new Frontier();
        private final SignedCheckpoint checkpoint;
        private final UpperTiles upper;
        private String time = "";

        Growth(SignedCheckpoint checkpoint, LogFiles files) {
            this.checkpoint = checkpoint;
            this.upper = new UpperTiles(files);
        }

        void take(Chunk chunk) {
            Chunk.inOrder(time, chunk.firstTime(), tree.size());
            time = chunk.lastTime();
            if (chunk.beginsAfterAnother()) {
                report.mind(Sentence.BEGINS_AFTER_ANOTHER);
            }
            if (chunk.root().isPresent() && !memory.between(tree.size(), tree.size() + chunk.size())) {
                tree.append(TILE_HEIGHT, chunk.root().get(), upper);
                memory.passing(tree, checkpoint);
                return;
            }
            for (int i = 0; i < chunk.size(); i++) {
                tree.append(chunk.leaf(i), upper);
                memory.passing(tree, checkpoint);
            }
        }
    }
}
