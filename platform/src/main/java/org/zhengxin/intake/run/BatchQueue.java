package org.zhengxin.intake.run;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhengxin.intake.outcome.Batch;
import org.zhengxin.intake.outcome.Batches;
import org.zhengxin.intake.run.SpoolConfiguration.NodeName;
import org.zhengxin.intake.spool.Spool;

/**
 * The queue of this node's batches (批次队列): an agency's batches one after another in the order in which they came, so
 * that a correction never overtakes what it corrects; batches of different agencies beside each other, in {@link Turns}.
 */
@Component
public class BatchQueue {
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);

    private final Batches batches;
    private final BatchRunner runner;
    private final Spool spool;
    private final String node;
    private final ScheduledExecutorService workers;
    private final Map<Long, Queue<UUID>> waiting = new LinkedHashMap<>();
    private final Set<Long> busy = new HashSet<>();

    BatchQueue(
            Batches batches,
            BatchRunner runner,
            Spool spool,
            NodeName node,
            @Value("${zhengxin.intake.open:6}") int open) {
        this.batches = batches;
        this.runner = runner;
        this.spool = spool;
        this.node = node.value();
        this.workers = Executors.newScheduledThreadPool(
                open, Thread.ofPlatform().name("intake-", 0).factory());
    }

    /** Takes up what an earlier life of this node left unfinished, and sweeps what belongs to no batch. */
    @EventListener
    void resume(ApplicationStartedEvent started) throws IOException {
        var unfinished = batches.unfinished(node);
        spool.sweep(unfinished.stream().map(Batch::id).collect(Collectors.toSet()));
        unfinished.forEach(batch -> add(batch.agencyId(), batch.id()));
    }

    /** Returns the node's name, under which its batches are kept. */
    public String node() {
        return node;
    }

    /** Queues a batch that has been committed. */
    public void add(long agency, UUID batch) {
        synchronized (waiting) {
            waiting.computeIfAbsent(agency, a -> new ArrayDeque<>()).add(batch);
            next(agency);
        }
    }

    /** Starts an agency's next batch unless one is running. */
    private void next(long agency) {
        Queue<UUID> own = waiting.get(agency);
        if (own == null || own.isEmpty() || !busy.add(agency)) {
            return;
        }
        UUID batch = own.remove();
        workers.execute(() -> run(agency, batch, FIRST_RETRY));
    }

    private void run(long agency, UUID batch, Duration retry) {
        if (runner.run(batch) == BatchRunner.End.LATER && !workers.isShutdown()) {
            Duration longer =
                    retry.multipliedBy(2).compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : retry.multipliedBy(2);
            workers.schedule(() -> run(agency, batch, longer), retry.toMillis(), TimeUnit.MILLISECONDS);
            return;
        }
        synchronized (waiting) {
            busy.remove(agency);
            next(agency);
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
