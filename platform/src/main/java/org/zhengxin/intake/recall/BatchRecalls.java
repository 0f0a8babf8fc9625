package org.zhengxin.intake.recall;

import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.access.Caller;
import org.zhengxin.intake.BatchRecalled;
import org.zhengxin.intake.outcome.Batch;
import org.zhengxin.intake.outcome.BatchState;
import org.zhengxin.intake.outcome.Counts;
import org.zhengxin.intake.outcome.RecordsOfBatch;

/**
 * Recalls batches (撤回批次): what a batch brought is withdrawn a chunk at a time, and after a restart from where it stopped.
 */
@Service
public class BatchRecalls {
    private static final Logger LOG = LoggerFactory.getLogger(BatchRecalls.class);
    private static final long RETRY_SECONDS = 10;

    private final RecallTable table;
    private final RecallChunk chunk;
    private final RecordsOfBatch records;
    private final ApplicationEventPublisher events;
    private final AdministrativeActs acts;
    private final TransactionTemplate transaction;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("recall").factory());

    BatchRecalls(
            RecallTable table,
            RecallChunk chunk,
            RecordsOfBatch records,
            ApplicationEventPublisher events,
            AdministrativeActs acts,
            PlatformTransactionManager transactions) {
        this.events = events;
        this.acts = acts;
        this.transaction = new TransactionTemplate(transactions);
        this.table = table;
        this.chunk = chunk;
        this.records = records;
    }

    /** Goes on with what an earlier life left unfinished. */
    @EventListener
    void resume(ApplicationStartedEvent started) {
        resumeUnfinished();
    }

    void resumeUnfinished() {
        table.unfinished().forEach(batch -> worker.execute(() -> run(batch)));
    }

    /** Finds the recall of a batch. */
    public Optional<Recall> find(UUID batch) {
        return table.find(batch);
    }

    /**
     * Begins to recall a batch, which the caller has found to be the account's own agency's.
     *
     * @param reason why, in words that name no person
     */
    public Recalled ask(Batch batch, Caller.OfAccount caller, String reason) {
        if (batch.state() == BatchState.QUEUED || batch.state() == BatchState.RUNNING) {
            return new Recalled.NotClosed();
        }
        Counts counts = batch.counts();
        if (batch.trial() || counts.accepted() + counts.updated() == 0 || !records.any(batch.id())) {
            return new Recalled.Nothing();
        }
        transaction.executeWithoutResult(status -> {
            if (table.add(batch.id(), caller.account().id(), caller.actor(), reason)) {
                acts.write(caller.actor(), "BATCH_RECALLED", batch.id().toString());
            }
        });
        worker.execute(() -> run(batch.id()));
        return new Recalled.Begun();
    }

    private void run(UUID batch) {
        try {
            boolean more = true;
            while (more && !worker.isShutdown()) {
                more = chunk.next(batch);
            }
            if (!more) {
                events.publishEvent(new BatchRecalled(batch));
            }
        } catch (DataAccessException | TransactionException e) {
            // Only the class: a driver's message may quote a row.
            LOG.warn("The recall of batch {} waits: {}", batch, e.getClass().getSimpleName());
            if (!worker.isShutdown()) {
                worker.schedule(() -> run(batch), RETRY_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdown();
    }
}
