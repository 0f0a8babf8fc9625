package org.zhengxin.verifier;

import java.nio.file.Path;
import java.util.Optional;
import org.zhengxin.foundation.merkle.Frontier;
import org.zhengxin.foundation.note.NoteVerifier;

/** Holds a log against what was seen of it earlier (前后一致), if a file remembers that. */
final class Memory {
    private final Optional<Path> file;
    private final Optional<State> earlier;

    Memory(Optional<Path> file) {
        this.file = file;
        this.earlier = file.flatMap(State::read);
    }

    /** The key that signed what was seen earlier. */
    Optional<NoteVerifier> key() {
        return earlier.map(State::key);
    }

    /** Refuses a checkpoint that cannot follow: of another log, smaller, or another tree of the same size. */
    void before(SignedCheckpoint now) {
        earlier.map(State::seen).ifPresent(seen -> {
            if (!seen.origin().equals(now.origin())) {
                throw Stop.refuted(Sentence.STATE_OF_OTHER_LOG, seen.origin(), now.origin());
            }
            if (now.size() < seen.size()) {
                throw conflict(now, Sentence.ROLLED_BACK, seen.size(), now.size());
            }
            if (now.size() == seen.size() && !now.root().equals(seen.root())) {
                throw conflict(now, Sentence.FORKED_SAME_SIZE, seen.size());
            }
        });
    }

    /** Whether the log ended, when it was seen, between two sizes and at neither of them. */
    boolean between(long size, long larger) {
        return earlier.map(state -> state.seen().size())
                .filter(seen -> size < seen && seen < larger)
                .isPresent();
    }

    /** Refuses, when the tree has grown to the size seen earlier, one with another root. */
    void passing(Frontier tree, SignedCheckpoint now) {
        earlier.map(State::seen).filter(seen -> seen.size() == tree.size()).ifPresent(seen -> {
            if (!tree.root().equals(seen.root())) {
                throw conflict(now, Sentence.FORKED, seen.size());
            }
        });
    }

    /** Remembers what has now been verified. */
    void renew(NoteVerifier key, SignedCheckpoint now, Report report) {
        earlier.ifPresent(state -> report.holds(Sentence.FOLLOWS, state.seen().size()));
        file.ifPresent(path -> {
            new State(key, now).write(path);
            report.holds(Sentence.REMEMBERED, path);
        });
    }

    private Stop conflict(SignedCheckpoint now, Sentence what, Object... details) {
        Said kept = earlier.orElseThrow().keepConflict(file.orElseThrow(), now);
        return Stop.refuted(Sentence.ALARM, Said.of(what, details), kept);
    }
}
