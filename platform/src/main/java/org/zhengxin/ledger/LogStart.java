package org.zhengxin.ledger;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.foundation.note.NoteSigner;

/**
 * Opens the log at start (日志启动): makes its key at the first one, and takes nothing in unless the database goes on from
 * what was signed last.
 */
@Component
class LogStart {
    private static final Logger LOG = LoggerFactory.getLogger(LogStart.class);
    private static final int NAME_BYTES = 8;

    private final Checkpoints checkpoints;
    private final LogKeys keys;
    private final LogHistory history;
    private final LogState state;
    private final LogWorker worker;
    private final TreeGrowth growth;
    private final OlderThings older;
    private final TransactionTemplate transaction;
    private final String origin;
    private final boolean rotate;

    LogStart(
            Checkpoints checkpoints,
            LogKeys keys,
            LogHistory history,
            LogState state,
            LogWorker worker,
            TreeGrowth growth,
            OlderThings older,
            PlatformTransactionManager transactions,
            @Value("${zhengxin.log.origin:#{null}}") @Nullable String origin,
            @Value("${zhengxin.log.rotate-key:false}") boolean rotate) {
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.history = history;
        this.state = state;
        this.worker = worker;
        this.growth = growth;
        this.older = older;
        this.transaction = new TransactionTemplate(transactions);
        this.origin = origin == null ? fresh() : origin;
        this.rotate = rotate;
    }

    /** Before anything that is taken up again at start may want to write. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void open(ApplicationStartedEvent started) {
        transaction.executeWithoutResult(status -> settleKey());
        if (behind()) {
            state.enter(LogState.Stage.BEHIND);
            LOG.error(
                    "The database is behind the last signed checkpoint: it was restored to an earlier time. Nothing is"
                            + " signed and nothing is taken in until the operator opens a new log; see docs/operations.md.");
            return;
        }
        state.enter(LogState.Stage.CATCHING_UP);
        worker.start(growth);
        older.enter(() -> state.enter(LogState.Stage.OPEN));
    }

    private boolean behind() {
        return history.last()
                .map(signed -> signed.size() > checkpoints.sequenced())
                .orElse(false);
    }

    /** Under the lock of the tree, so that of several nodes with one directory of keys one makes the key. */
    private void settleKey() {
        Checkpoints.Tree tree = checkpoints.locked();
        if (tree.origin() == null && !keys.present()) {
            keys.create(origin);
        }
        if (!keys.present()) {
            throw new IllegalStateException("The key of the log \"" + tree.origin()
                    + "\" is not in the directory of keys. Put it back there from"
                    + " its backup; without it nothing can be signed. See docs/operations.md.");
        }
        if (rotate) {
            keys.rotate();
        }
        NoteSigner signer = keys.signers().getFirst();
        if (tree.origin() == null) {
            checkpoints.name(signer.verifier().name());
        } else if (!tree.origin().equals(signer.verifier().name())) {
            throw new IllegalStateException("The key in the directory of keys belongs to the log \""
                    + signer.verifier().name() + "\", the database to \"" + tree.origin() + "\".");
        }
    }

    private static String fresh() {
        byte[] name = new byte[NAME_BYTES];
        new SecureRandom().nextBytes(name);
        return "zhengxin-" + HexFormat.of().formatHex(name);
    }
}
