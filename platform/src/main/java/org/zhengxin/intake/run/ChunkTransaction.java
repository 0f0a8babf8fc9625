package org.zhengxin.intake.run;

import java.util.List;
import java.util.Objects;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One chunk, one transaction (分块提交): effect, outcomes and progress become durable together or not at all. A deadlock
 * with another batch is tried again; a trial rolls the effect back and keeps the outcomes.
 */
@Component
class ChunkTransaction {
    private static final int ATTEMPTS = 5;

    /**
     * All that a chunk reads it finds by keys. Without statistics, as in a first load, the planner would read whole
     * tables instead, and the longer the fuller they are.
     *
     * <p>No chunk waits for the disk: what has its effect after it, and the end of the batch, does, and takes everything
     * before it along. If the server dies in between, progress is lost with the effect, and the file is read on from
     * there. A checkpoint of the log is never signed over what could still be lost: the tree's own commit waits.
     */
    private static final String SETTINGS = """
            SELECT set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
                   set_config('enable_mergejoin', 'off', true),
                   set_config('max_parallel_workers_per_gather', '0', true),
                   set_config('plan_cache_mode', 'force_generic_plan', true),
                   set_config('synchronous_commit', 'off', true)
            """;

    private final ChunkWriter records;
    private final RegistrationWriter registrations;
    private final Timeliness timeliness;
    private final Outcomes outcomes;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ChunkTransaction(
            ChunkWriter records,
            RegistrationWriter registrations,
            Timeliness timeliness,
            Outcomes outcomes,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.records = records;
        this.registrations = registrations;
        this.timeliness = timeliness;
        this.outcomes = outcomes;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    void commit(Chunk chunk, Sender sender) {
        again(() -> transaction.executeWithoutResult(status -> {
            List<Verdict> verdicts = effect(chunk, sender);
            outcomes.write(sender, verdicts, timeliness.count(verdicts, sender), false);
        }));
    }

    void rehearse(Chunk chunk, Sender sender, TrialMemory memory) {
        again(() -> {
            List<Verdict> verdicts = memory.adjust(Objects.requireNonNull(transaction.execute(status -> {
                status.setRollbackOnly();
                return effect(chunk, sender);
            })));
            transaction.executeWithoutResult(
                    status -> outcomes.write(sender, verdicts, timeliness.count(verdicts, sender), true));
        });
    }

    /** Returns what would become of the rows, and keeps nothing at all. */
    List<Verdict> rehearse(Chunk chunk, Sender sender) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return effect(chunk, sender);
        }));
    }

    private List<Verdict> effect(Chunk chunk, Sender sender) {
        jdbc.sql(SETTINGS).query().singleRow();
        return chunk.inOrder(
                chunk.registration()
                        ? registrations.write(chunk.rows(), sender)
                        : records.write(chunk.prospects(), sender));
    }

    private static void again(Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (PessimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
