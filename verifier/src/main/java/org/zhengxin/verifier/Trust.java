package org.zhengxin.verifier;

import java.util.List;
import java.util.Optional;
import org.zhengxin.foundation.note.NoteVerifier;

/**
 * What a file's checkpoint is held against (信任来源): keys that the user gives, or those of the log that the user names.
 *
 * @param keys given with --key, or else the log's own
 * @param log named with --url
 * @param theLogsOwn whether the keys are
 */
record Trust(Optional<Keys> keys, Optional<Source> log, boolean theLogsOwn) {

    static Trust of(Optional<Keys> given, Optional<Source> log) {
        return given.isPresent() ? new Trust(given, log, false) : new Trust(log.map(Keys::of), log, log.isPresent());
    }

    /** Whether there is anything but the file itself. */
    boolean isThere() {
        return keys.isPresent();
    }

    /** Returns the key that signed the checkpoint of a file, which may name it itself as a convenience. */
    NoteVerifier signer(SignedCheckpoint checkpoint, Optional<String> named, Report report) {
        Optional<NoteVerifier> own = named.map(Trust::key);
        Keys trusted = keys.or(() -> own.map(key -> new Keys(List.of(key))))
                .orElseThrow(() -> Stop.wrongUse(Sentence.NO_KEY_AT_ALL));
        NoteVerifier signer = checkpoint.signer(trusted);
        if (own.isPresent() && !own.get().toString().equals(signer.toString())) {
            throw Stop.refuted(Sentence.NAMES_OTHER_KEY, own.get(), signer);
        }
        if (theLogsOwn) {
            report.mind(Sentence.KEY_FROM_LOG, log.orElseThrow());
        }
        return signer;
    }

    /** Ties a checkpoint to the log as it is served now, if one was named. */
    void tie(SignedCheckpoint checkpoint, Report report) {
        log.ifPresent(source -> Today.tie(checkpoint, source, keys.orElseThrow(), report));
    }

    /** Reads the key that a file names itself. */
    static NoteVerifier key(String written) {
        try {
            return NoteVerifier.parse(written);
        } catch (IllegalArgumentException e) {
            throw Stop.refuted(Sentence.WRONG_MEMBER, "verifierKey");
        }
    }
}
