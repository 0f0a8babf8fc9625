package org.zhengxin.verifier;

import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.foundation.note.NoteVerifier;

/** {@code verify proof}: holds a proof or a receipt against a key (单条证明核验). */
final class ProofCheck {
    private final Trust trust;
    private final boolean show;
    private final Report report;

    ProofCheck(Trust trust, boolean show, Report report) {
        this.trust = trust;
        this.show = show;
        this.report = report;
    }

    /** Returns what has been verified. */
    Said run(byte[] file) {
        Proof proof = Proof.parse(file);
        signature(proof);
        inclusion(proof);
        fields(proof);
        Entry entry = proof.entry();
        Said what =
                Said.of(Sentence.ENTRY, entry.type(), entry.id(), entry.version(), entry.event(), entry.recordedAt());
        if (!trust.isThere()) {
            throw Stop.wrongUse(Sentence.PROVES_ONLY_ITSELF, what);
        }
        return what;
    }

    private void signature(Proof proof) {
        SignedCheckpoint checkpoint = proof.checkpoint();
        NoteVerifier key = trust.signer(checkpoint, proof.verifierKey(), report);
        if (trust.isThere()) {
            report.holds(Sentence.SIGNED, checkpoint.origin(), checkpoint.size(), checkpoint.root(), key);
        }
    }

    private void inclusion(Proof proof) {
        SignedCheckpoint checkpoint = proof.checkpoint();
        if (checkpoint.size() != proof.inclusion().size()) {
            throw Stop.refuted(Sentence.OTHER_SIZE, proof.inclusion().size(), checkpoint.size());
        }
        if (!proof.inclusion().proves(proof.entry().leaf(), checkpoint.root())) {
            throw Stop.refuted(Sentence.NOT_INCLUDED, proof.inclusion().index());
        }
        report.holds(Sentence.INCLUDED, proof.inclusion().index());
        trust.tie(checkpoint, report);
    }

    private void fields(Proof proof) {
        ShownFields shown = proof.shown();
        if (shown.isEmpty()) {
            report.mind(Sentence.NO_FIELDS);
            return;
        }
        try {
            if (!shown.commitment().equals(proof.entry().commitment())) {
                throw Stop.refuted(Sentence.FIELDS_DIFFER);
            }
        } catch (IllegalArgumentException e) { // half a character in a name or a value
            throw Stop.refuted(Sentence.FIELDS_DIFFER);
        }
        report.holds(
                Sentence.FIELDS, shown.values().size(), shown.hashes().members().size());
        if (show) {
            shown.values().forEach((name, value) -> report.line(name + " = " + CanonicalJson.write(value)));
        }
    }
}
