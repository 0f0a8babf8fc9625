package org.zhengxin.ledger;

import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes the places of a transaction's entries when all its other work is done (提交前排序). */
final class AtCommit implements TransactionSynchronization, Ordered {
    private final Ledger ledger;
    private final Append append;
    private final Sequencer sequencer;
    private final LogWorker worker;

    AtCommit(Ledger ledger, Append append, Sequencer sequencer, LogWorker worker) {
        this.ledger = ledger;
        this.append = append;
        this.sequencer = sequencer;
        this.worker = worker;
    }

    /** The very last: from here to the end of the commit other transactions wait. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(ledger);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(ledger, append);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (append.count() > 0) {
            sequencer.sequence(append);
        }
    }

    @Override
    public void afterCommit() {
        worker.wake();
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(ledger);
    }
}
