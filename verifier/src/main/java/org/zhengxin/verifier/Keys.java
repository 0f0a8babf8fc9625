package org.zhengxin.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zhengxin.foundation.note.NoteVerifier;
import org.zhengxin.foundation.note.SignedNote;

/**
 * Keys that may have signed a checkpoint (验签公钥), the present one and former ones.
 *
 * @param list at least one
 */
record Keys(List<NoteVerifier> list) {
    /** How long a file of keys may be. */
    static final int MOST_BYTES = 64 * 1024;

    /**
     * Reads lines of {@code name+hash+key}; empty ones do not count.
     *
     * @throws IllegalArgumentException if a line is anything else, or none is there
     */
    static Keys parse(String lines) {
        Keys keys = new Keys(lines.lines()
                .filter(line -> !line.isBlank())
                .map(NoteVerifier::parse)
                .toList());
        if (keys.list.isEmpty()) {
            throw new IllegalArgumentException("No key");
        }
        return keys;
    }

    /** Reads what stands behind --key: a key itself, or a file with keys. */
    static Keys given(String keyOrFile) {
        try {
            return parse(keyOrFile);
        } catch (IllegalArgumentException e) {
            return ofFile(keyOrFile);
        }
    }

    private static Keys ofFile(String name) {
        try {
            Path file = Path.of(name);
            if (!Files.isRegularFile(file)) {
                throw Stop.wrongUse(Sentence.NO_KEY, name);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return parse(Utf8.strict(in.readNBytes(MOST_BYTES)));
            }
        } catch (IOException e) {
            throw Stop.unreadable(Sentence.NO_FILE, name);
        } catch (InvalidPathException e) {
            throw Stop.wrongUse(Sentence.NO_KEY, name);
        } catch (Stop | IllegalArgumentException e) {
            throw Stop.wrongUse(Sentence.NO_KEY, name);
        }
    }

    /** Reads the keys that a log names itself. */
    static Keys of(Source log) {
        byte[] lines = log.need("key", MOST_BYTES);
        try {
            return parse(Utf8.strict(lines));
        } catch (IllegalArgumentException e) {
            throw Stop.refuted(Sentence.KEYS_FORM, log);
        }
    }

    /** Returns the first that signed a note. */
    Optional<NoteVerifier> signerOf(SignedNote note) {
        return list.stream().filter(note::isSignedBy).findFirst();
    }
}
