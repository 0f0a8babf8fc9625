package org.zhengxin.verifier;

import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.zhengxin.foundation.note.NoteVerifier;

/** {@code verify export}: derives everything in an export anew, line by line (导出文件核验). */
final class ExportCheck {
    private static final Set<String> ROOT_MEMBERS = Set.of("root", "size");

    private final Trust trust;
    private final Report report;
    private final Lines lines;

    ExportCheck(InputStream file, Trust trust, Report report) {
        this.trust = trust;
        this.report = report;
        this.lines = new Lines(file);
    }

    /** Returns what has been verified. */
    Said run() {
        ExportHead head = head();
        ExportTree tree = new ExportTree(new ExportLog(trust, head.origin(), head.size()));
        SignedCheckpoint checkpoint = read(head, tree);
        entries(head, tree);
        report.holds(Sentence.EXPORT_ROOTS, tree.roots());
        report.mind(Sentence.HEAD_NOT_SIGNED);
        if (tree.erasedRecords() > 0) {
            report.mind(Sentence.EXPORT_ERASED, tree.erasedRecords());
        }
        trust.tie(checkpoint, report);
        if (!trust.isThere()) {
            report.mind(Sentence.EXPORT_PROVES_ONLY_ITSELF);
        }
        return Said.of(Sentence.EXPORT_VERIFIED, head.origin(), tree.size());
    }

    private void entries(ExportHead head, ExportTree tree) {
        long none = tree.with(ExportEntry.Content.NONE);
        if (head.withoutNames()) {
            report.holds(Sentence.EXPORT_PARTLY, tree.size(), tree.with(ExportEntry.Content.PARTLY), none);
            report.mind(Sentence.NAMES_LEFT_OUT);
        } else {
            report.holds(Sentence.EXPORT_ENTRIES, tree.size(), none);
        }
    }

    private ExportHead head() {
        try {
            return ExportHead.read(next());
        } catch (Stop stop) {
            throw stop.outcome() == Outcome.REFUTED ? stop.at(Sentence.AT_LINE, 1) : stop;
        }
    }

    private SignedCheckpoint read(ExportHead head, ExportTree tree) {
        Progress progress = report.progress(Sentence.CHECKING);
        try {
            while (true) {
                Optional<SignedCheckpoint> last = placed(tree, () -> line(head, tree));
                if (last.isPresent()) {
                    return last.get();
                }
                progress.at(tree.size(), head.size());
            }
        } finally {
            progress.clear();
        }
    }

    /** Takes a line; returns the checkpoint if it is the last. */
    private Optional<SignedCheckpoint> line(ExportHead head, ExportTree tree) {
        Json json = Json.canonical(next());
        if (json.has("index")) {
            tree.entry(ExportEntry.read(json, head.withoutNames()));
            return Optional.empty();
        }
        if (json.has("root")) {
            json.only(ROOT_MEMBERS);
            tree.root(json.text("root"), json.number("size"), lines.number());
            return Optional.empty();
        }
        if (ExportErased.is(json)) {
            ExportErased.check(json);
            tree.erasedRecord(head.size());
            return Optional.empty();
        }
        return Optional.of(end(ExportEnd.read(json), head, tree));
    }

    private SignedCheckpoint end(ExportEnd end, ExportHead head, ExportTree tree) {
        SignedCheckpoint checkpoint = end.checkpoint();
        NoteVerifier key = trust.signer(checkpoint, Optional.of(head.verifierKey()), report);
        end.fits(head, tree);
        tree.end(checkpoint);
        if (lines.next().isPresent()) {
            throw Stop.refuted(Sentence.MORE_BEHIND);
        }
        if (trust.isThere()) {
            report.holds(Sentence.SIGNED, checkpoint.origin(), checkpoint.size(), checkpoint.root(), key);
        }
        return checkpoint;
    }

    private String next() {
        return lines.next().orElseThrow(() -> Stop.refuted(Sentence.ENDS_TOO_EARLY));
    }

    /** Adds the place to what is found; a part in doubt before it comes first. */
    private <T> T placed(ExportTree tree, Supplier<T> work) {
        try {
            return work.get();
        } catch (Stop stop) {
            if (stop.outcome() != Outcome.REFUTED || stop.isPlaced()) {
                throw stop;
            }
            throw tree.doubt()
                    .map(Doubt::undecided)
                    .orElseGet(() -> stop.at(Sentence.AT_LINE_AND_INDEX, lines.number(), tree.size()));
        }
    }
}
