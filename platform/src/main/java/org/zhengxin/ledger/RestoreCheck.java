package org.zhengxin.ledger;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhengxin.foundation.merkle.Proofs;

/**
 * Recognises a database that was restored to an earlier time (数据库恢复识别): the file beside the key knows a larger tree, or
 * another one. Endings that it has forgotten are applied again at once; a new log is the operator's to open.
 */
@Component
class RestoreCheck {
    private static final Logger LOG = LoggerFactory.getLogger(RestoreCheck.class);

    private final Checkpoints checkpoints;
    private final Tiles tiles;
    private final LogHistory history;
    private final LogKeys keys;
    private final ObjectProvider<LogEndings> endings;
    private final List<LogSource> sources;
    private final PredecessorEntry predecessor;

    RestoreCheck(
            Checkpoints checkpoints,
            Tiles tiles,
            LogHistory history,
            LogKeys keys,
            ObjectProvider<LogEndings> endings,
            List<LogSource> sources,
            PredecessorEntry predecessor) {
        this.checkpoints = checkpoints;
        this.tiles = tiles;
        this.history = history;
        this.keys = keys;
        this.endings = endings;
        this.sources = sources;
        this.predecessor = predecessor;
    }

    /** Returns whether the log can go on; ends again what was ended if it cannot. */
    LogState.Stage examine() {
        Optional<LogHistory.Signed> last = history.last();
        if (last.isEmpty()) {
            return LogState.Stage.OPEN;
        }
        LogHistory.Signed signed = last.get();
        long sequenced = checkpoints.sequenced();
        if (sequenced < signed.size()) {
            LOG.error(
                    "The database is behind the last signed checkpoint ({} entries, signed were {}): it was restored to"
                            + " an earlier time. Nothing is signed and nothing is taken in until a new log is opened;"
                            + " see docs/operations.md.",
                    sequenced,
                    signed.size());
            endAgain(sequenced);
            return LogState.Stage.BEHIND;
        }
        boolean grown = checkpoints.read().size() >= signed.size();
        if (grown && !Proofs.root(signed.size(), tiles.nodes()).equals(signed.root())) {
            LOG.error(
                    "The database holds another tree than was signed at {} entries. Nothing is signed and nothing is"
                            + " taken in until a new log is opened; see docs/operations.md.",
                    signed.size());
            endAgain(0);
            return LogState.Stage.DIVERGED;
        }
        return LogState.Stage.OPEN;
    }

    /** Sets the old log aside and begins one that follows it, with a new name and key; in the caller's transaction. */
    void reopen() {
        String last = history.last().orElseThrow().note();
        checkpoints.forget();
        sources.forEach(LogSource::forgetPlaces);
        predecessor.follow(last);
        keys.retire();
        LOG.warn("A new log is opened; its first entry holds the last checkpoint of the one before.");
    }

    private void endAgain(long from) {
        List<LogEnding> forgotten = history.endedFrom(from);
        endings.forEach(module -> module.endAgain(forgotten));
        LOG.warn(
                "{} endings from beside the key were applied again where the database had forgotten them.",
                forgotten.size());
    }
}
