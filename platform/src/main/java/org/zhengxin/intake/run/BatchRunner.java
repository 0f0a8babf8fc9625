package org.zhengxin.intake.run;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.intake.BatchClosed;
import org.zhengxin.intake.mapping.FeedProfile;
import org.zhengxin.intake.mapping.FeedProfiles;
import org.zhengxin.intake.mapping.Planner;
import org.zhengxin.intake.outcome.Batch;
import org.zhengxin.intake.outcome.BatchSheets;
import org.zhengxin.intake.outcome.BatchState;
import org.zhengxin.intake.outcome.Batches;
import org.zhengxin.intake.spool.Spool;
import org.zhengxin.intake.spool.SpoolKey;
import org.zhengxin.intake.spool.SpooledFile;
import org.zhengxin.table.Opened;
import org.zhengxin.table.ReadLimits;
import org.zhengxin.table.TableFiles;
import org.zhengxin.web.Text;

/** Runs one batch to its end (批次运行), from wherever an earlier run left it. */
@Component
class BatchRunner {
    private static final Logger LOG = LoggerFactory.getLogger(BatchRunner.class);

    private final Batches batches;
    private final BatchSheets sheets;
    private final Agencies agencies;
    private final FeedProfiles profiles;
    private final Planner planner;
    private final RowChecks checks;
    private final Preparations preparations;
    private final ChunkTransaction transaction;
    private final Spool spool;
    private final ReadLimits limits;
    private final Turns turns;
    private final RowsUnderWay underWay;
    private final ApplicationEventPublisher events;

    BatchRunner(
            Batches batches,
            BatchSheets sheets,
            Agencies agencies,
            FeedProfiles profiles,
            Planner planner,
            RowChecks checks,
            Preparations preparations,
            ChunkTransaction transaction,
            Spool spool,
            ReadLimits limits,
            Turns turns,
            RowsUnderWay underWay,
            ApplicationEventPublisher events) {
        this.underWay = underWay;
        this.turns = turns;
        this.events = events;
        this.batches = batches;
        this.sheets = sheets;
        this.agencies = agencies;
        this.profiles = profiles;
        this.planner = planner;
        this.checks = checks;
        this.preparations = preparations;
        this.transaction = transaction;
        this.spool = spool;
        this.limits = limits;
    }

    /** How a run ended. */
    enum End {
        /** The batch is done or has failed for good. */
        CLOSED,
        /** The database went away: the batch goes on later from where it stopped. */
        LATER
    }

    End run(UUID id) {
        try {
            Batch batch = batches.find(id).orElseThrow();
            if (batch.state() == BatchState.DONE || batch.state() == BatchState.FAILED) {
                return End.CLOSED;
            }
            batches.start(id);
            BatchRun.Problem problem = read(batch);
            close(batch, problem);
            return End.CLOSED;
        } catch (DataAccessException | TransactionException e) {
            // Only the class: a driver's message may quote a row.
            LOG.warn("Batch {} waits: {}", id, e.getClass().getSimpleName());
            return End.LATER;
        } catch (IOException | RuntimeException e) {
            LOG.error("Batch {} failed: {}", id, describe(e));
            return closeBroken(id);
        }
    }

    private BatchRun.@Nullable Problem read(Batch batch) throws IOException {
        byte[] key = batches.key(batch.id()).orElseThrow();
        SpooledFile file = spool.open(batch.id(), SpoolKey.of(key));
        return switch (TableFiles.open(file, limits)) {
            case Opened.Unreadable unreadable ->
                new BatchRun.Problem(
                        unreadable.problem().code().name(),
                        Text.of(unreadable.problem().zh(), unreadable.problem().en()));
            case Opened.Readable readable -> {
                try (RowsUnderWay.Count count = underWay.begin(batch.id());
                        ChunkLine line = new ChunkLine("batch-" + batch.id(), writer(batch))) {
                    yield new BatchRun(
                                    batch,
                                    sender(batch),
                                    profile(batch),
                                    planner,
                                    checks,
                                    preparations,
                                    sheets,
                                    line,
                                    turns,
                                    count)
                            .read(readable.rows());
                }
            }
        };
    }

    private java.util.function.Consumer<Chunk> writer(Batch batch) {
        Sender sender = sender(batch);
        if (!batch.trial()) {
            return chunk -> turns.write(() -> transaction.commit(chunk, sender));
        }
        TrialMemory memory = new TrialMemory();
        return chunk -> turns.write(() -> transaction.rehearse(chunk, sender, memory));
    }

    private Sender sender(Batch batch) {
        Agency agency = agencies.byId(batch.agencyId()).orElseThrow();
        return new Sender(agency, batch.id(), batch.receivedAt(), batch.replaces());
    }

    private @Nullable FeedProfile profile(Batch batch) {
        return batch.profile() == null
                ? null
                : profiles.find(batch.agencyId(), Objects.requireNonNull(batch.profile()))
                        .orElse(null);
    }

    private void close(Batch batch, BatchRun.@Nullable Problem problem) throws IOException {
        Batch after = batches.find(batch.id()).orElseThrow();
        if (!after.counts().adds()) {
            throw new IllegalStateException("the outcomes of batch " + batch.id() + " do not add up");
        }
        batches.finish(batch.id(), problem == null ? null : problem.code(), problem == null ? null : problem.detail());
        spool.destroy(batch.id());
        events.publishEvent(new BatchClosed(batch.id(), problem != null));
    }

    private End closeBroken(UUID id) {
        try {
            batches.finish(
                    id,
                    "INTERNAL_ERROR",
                    Text.of(
                            "处理中断；计数为止的行已生效，其余未处理。请联系信用办后重报同一文件，已生效的行不会重复。",
                            "Processing broke off; the rows counted have had their effect, the others not. Tell the"
                                    + " office and send the same file again: nothing is entered twice."));
            spool.destroy(id);
            events.publishEvent(new BatchClosed(id, true));
            return End.CLOSED;
        } catch (DataAccessException | TransactionException | IOException e) {
            LOG.warn("Batch {} could not be closed: {}", id, e.getClass().getSimpleName());
            return End.LATER;
        }
    }

    /** Says where it broke without the exception's message, which may quote a row. */
    private static String describe(Exception e) {
        StackTraceElement[] trace = e.getStackTrace();
        return e.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
