package org.zhengxin.ledger;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes in what a transaction enters into the log (日志写入). Nothing is entered without the transaction's own change, and
 * no change without its entry: both become durable in one commit.
 */
@Service
public class Ledger {
    private final Sequencer sequencer;
    private final LogState state;
    private final LogWorker worker;
    private final boolean without;

    Ledger(
            Sequencer sequencer,
            LogState state,
            LogWorker worker,
            @Value("${zhengxin.bench.without-log:false}") boolean without) {
        this.without = without;
        this.sequencer = sequencer;
        this.state = state;
        this.worker = worker;
    }

    /**
     * Returns what the running transaction enters, the same at every call. Asks the database at the first one: not while
     * a COPY is under way.
     *
     * @throws LogClosed if the log takes nothing in now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Append append() {
        Append running = running();
        if (running != null) {
            return running;
        }
        if (without) {
            return new Append(Append.NOWHERE, Instant.EPOCH);
        }
        if (state.stage() != LogState.Stage.OPEN) {
            throw new LogClosed(state.stage());
        }
        return begin();
    }

    /** Whether no log is kept: a benchmark measures what it costs. Then nobody need work out a commitment. */
    public boolean discards() {
        return without;
    }

    /** Returns what the running transaction has entered; empty if nothing. */
    public Optional<Append> entered() {
        return Optional.ofNullable(running()).filter(append -> append.count() > 0);
    }

    /** As {@link #append}, for what is older than the log. */
    Append appendOlder() {
        Append running = running();
        return running == null ? begin() : running;
    }

    private Append begin() {
        Append append = sequencer.begin();
        TransactionSynchronizationManager.bindResource(this, append);
        TransactionSynchronizationManager.registerSynchronization(new AtCommit(this, append, sequencer, worker));
        return append;
    }

    private @Nullable Append running() {
        return (Append) TransactionSynchronizationManager.getResource(this);
    }
}
