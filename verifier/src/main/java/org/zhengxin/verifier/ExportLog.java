package org.zhengxin.verifier;

import java.util.Optional;
import org.zhengxin.foundation.merkle.TilePath;
import org.zhengxin.foundation.merkle.TreeHash;

/** Holds the leaves of an export against a log that is served (与在线日志逐条对照), which finds the very line. */
final class ExportLog {
    private final Optional<LogFiles> files;
    private byte[] tile = new byte[0];

    ExportLog(Trust trust, String origin, long size) {
        this.files = trust.log().map(log -> {
            SignedCheckpoint now = SignedCheckpoint.of(log);
            now.signer(trust.keys().orElseThrow());
            if (!now.origin().equals(origin)) {
                throw Stop.refuted(Sentence.EXPORT_OF_OTHER_LOG, origin, now.origin());
            }
            if (now.size() < size) {
                throw Stop.refuted(Sentence.ROLLED_BACK, size, now.size());
            }
            return new LogFiles(log, now.size());
        });
    }

    /** Refuses a leaf that is not the log's. */
    void compare(long index, TreeHash leaf) {
        files.ifPresent(log -> {
            int slot = (int) (index % TilePath.FULL);
            if (slot == 0) {
                tile = log.tile(0, index / TilePath.FULL);
            }
            if (!leaf.equals(TreeHash.of(tile, slot * TreeHash.BYTES, TreeHash.BYTES))) {
                throw Stop.refuted(Sentence.DIFFERS_FROM_LOG);
            }
        });
    }
}
