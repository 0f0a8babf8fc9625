package org.zhengxin.verifier;

import org.zhengxin.foundation.merkle.TreeHash;
import org.zhengxin.foundation.note.Checkpoint;
import org.zhengxin.foundation.note.NoteVerifier;
import org.zhengxin.foundation.note.SignedNote;

/**
 * A checkpoint with the note that carries it (签名检查点).
 *
 * @param note as it was served
 * @param checkpoint what it says
 */
record SignedCheckpoint(SignedNote note, Checkpoint checkpoint) {
    /** How long it may be. */
    static final int MOST_BYTES = 64 * 1024;

    /** More entries than any register will ever have, and the most that tiles of six levels hold. */
    private static final long MOST_ENTRIES = 1L << 48;

    static SignedCheckpoint parse(String text) {
        SignedCheckpoint read;
        try {
            SignedNote note = SignedNote.parse(text);
            read = new SignedCheckpoint(note, Checkpoint.parse(note.text()));
        } catch (IllegalArgumentException e) {
            throw Stop.refuted(Sentence.CHECKPOINT_FORM);
        }
        if (!read.note.toString().equals(text)) { // base64 can write the same bytes in several ways
            throw Stop.refuted(Sentence.CHECKPOINT_FORM);
        }
        if (read.size() > MOST_ENTRIES) {
            throw Stop.refuted(Sentence.TOO_MANY_ENTRIES, read.size());
        }
        return read;
    }

    static SignedCheckpoint of(Source log) {
        return parse(Utf8.strict(log.need("checkpoint", MOST_BYTES)));
    }

    /** Returns the key that signed it: one of those given, and of the log's own name. */
    NoteVerifier signer(Keys keys) {
        NoteVerifier signer =
                keys.signerOf(note).orElseThrow(() -> Stop.refuted(Sentence.NOT_SIGNED, origin(), keys.list()));
        if (!signer.name().equals(origin())) {
            throw Stop.refuted(Sentence.OTHER_ORIGIN, origin(), signer.name());
        }
        return signer;
    }

    String origin() {
        return checkpoint.origin();
    }

    long size() {
        return checkpoint.size();
    }

    TreeHash root() {
        return checkpoint.root();
    }
}
