package org.zhengxin.verifier;

import org.zhengxin.foundation.merkle.Proofs;

/** Ties an earlier checkpoint to the log as it is served now (与当前日志衔接). */
final class Today {

    private Today() {}

    /** Refuses a checkpoint whose tree the present one does not begin with. */
    static void tie(SignedCheckpoint earlier, Source log, Keys keys, Report report) {
        SignedCheckpoint now = SignedCheckpoint.of(log);
        now.signer(keys);
        if (!now.origin().equals(earlier.origin())) {
            report.mind(Sentence.FORMER_LOG, earlier.origin(), now.origin());
            return;
        }
        if (now.size() < earlier.size()) {
            throw Stop.refuted(Sentence.ROLLED_BACK, earlier.size(), now.size());
        }
        if (!beginsWith(earlier, now, log)) {
            throw Stop.refuted(Sentence.NOT_IN_TODAYS, earlier.size(), now.size());
        }
        report.holds(Sentence.IN_TODAYS, now.size(), log);
    }

    private static boolean beginsWith(SignedCheckpoint earlier, SignedCheckpoint now, Source log) {
        return earlier.size() == 0 // every tree begins with the empty one
                || Proofs.consistency(earlier.size(), now.size(), new TileNodes(new LogFiles(log, now.size())))
                        .proves(earlier.root(), now.root());
    }
}
