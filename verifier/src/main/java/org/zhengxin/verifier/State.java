package org.zhengxin.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.zhengxin.foundation.note.NoteVerifier;

/**
 * What was seen of a log the last time (上次所见): a file with the key on its first line and the signed checkpoint below.
 *
 * @param key that signed it
 * @param seen the checkpoint
 */
record State(NoteVerifier key, SignedCheckpoint seen) {
    private static final String CONFLICT = ".conflict";

    /** Reads the file; empty if there is none yet. */
    static Optional<State> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            throw Stop.unreadable(Sentence.NO_FILE, file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            String text = Utf8.strict(in.readNBytes(SignedCheckpoint.MOST_BYTES));
            int line = text.indexOf('\n');
            NoteVerifier key = NoteVerifier.parse(text.substring(0, Math.max(line, 0)));
            SignedCheckpoint seen = SignedCheckpoint.parse(text.substring(line + 1));
            seen.signer(new Keys(List.of(key)));
            return Optional.of(new State(key, seen));
        } catch (IOException e) {
            throw Stop.unreadable(Sentence.NO_FILE, file);
        } catch (Stop | IllegalArgumentException e) {
            throw Stop.unreadable(Sentence.STATE_DAMAGED, file);
        }
    }

    /** Remembers this from now on. */
    void write(Path file) {
        Path target = file.toAbsolutePath();
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        try {
            Files.writeString(fresh, this.text(), StandardCharsets.UTF_8);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Stop.unreadable(Sentence.STATE_NOT_WRITTEN, file);
        }
    }

    /** Keeps a checkpoint that contradicts this beside it: both are signed, together they convict the log. */
    Said keepConflict(Path file, SignedCheckpoint other) {
        Path beside = Path.of(file + CONFLICT);
        try {
            Files.writeString(beside, other.note().toString(), StandardCharsets.UTF_8);
            return Said.of(Sentence.CONFLICT_KEPT, file, beside);
        } catch (IOException e) {
            return Said.of(Sentence.CONFLICT_NOT_KEPT, beside);
        }
    }

    private String text() {
        return key + "\n" + seen.note();
    }
}
