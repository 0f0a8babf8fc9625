package org.zhengxin.ledger;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.foundation.note.NoteSigner;

/**
 * Opens the log at start (日志启动): makes its key at the first one, and takes nothing in unless the database goes on from
 * what was signed last.
 */
@Component
class LogStart implements SmartLifecycle {
    private static final int NAME_BYTES = 8;

    private final Checkpoints checkpoints;
    private final LogKeys keys;
    private final RestoreCheck restore;
    private final LogState state;
    private final LogWorker worker;
    private final TreeGrowth growth;
    private final OlderThings older;
    private final TransactionTemplate transaction;
    private final LogReplay replay;
    private final @Nullable Path export;
    private final String origin;
    private final boolean rotate;
    private final boolean reopen;
    private volatile boolean started;

    LogStart(
            Checkpoints checkpoints,
            LogKeys keys,
            RestoreCheck restore,
            LogState state,
            LogWorker worker,
            TreeGrowth growth,
            OlderThings older,
            PlatformTransactionManager transactions,
            LogReplay replay,
            @Value("${zhengxin.replay:#{null}}") @Nullable Path export,
            @Value("${zhengxin.log.origin:#{null}}") @Nullable String origin,
            @Value("${zhengxin.log.rotate-key:false}") boolean rotate,
            @Value("${zhengxin.log.reopen:false}") boolean reopen) {
        this.reopen = reopen;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.restore = restore;
        this.state = state;
        this.worker = worker;
        this.growth = growth;
        this.older = older;
        this.replay = replay;
        this.export = export;
        this.transaction = new TransactionTemplate(transactions);
        this.origin = origin == null ? fresh() : origin;
        this.rotate = rotate;
    }

    /** Before the first request is served: what a restored database has forgotten to be ended must not be seen. */
    @Override
    public void start() {
        started = true;
        if (export != null) {
            replay.replay(export);
        }
        transaction.executeWithoutResult(status -> settleKey());
        LogState.Stage found = restore.examine();
        if (found != LogState.Stage.OPEN && reopen) {
            transaction.executeWithoutResult(status -> {
                restore.reopen();
                settleKey();
            });
            found = LogState.Stage.OPEN;
        }
        if (found != LogState.Stage.OPEN) {
            state.enter(found);
            return;
        }
        state.enter(LogState.Stage.CATCHING_UP);
        worker.start(growth);
        older.enter(() -> state.enter(LogState.Stage.OPEN));
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    @Override
    public int getPhase() {
        return 0;
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
        if (rotate && keys.rotatable()) {
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
