package org.zhengxin.intake.testing;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.zhengxin.intake.BatchClosed;
import org.zhengxin.intake.BatchRecalled;

/** Waits for the end of batches. */
@TestComponent
public class Ended {
    private final Map<UUID, CompletableFuture<Boolean>> ends = new ConcurrentHashMap<>();
    private final Map<UUID, CompletableFuture<Boolean>> recalls = new ConcurrentHashMap<>();

    @EventListener
    void closed(BatchClosed event) {
        end(event.batch()).complete(event.failed());
    }

    @EventListener
    void recalled(BatchRecalled event) {
        recall(event.batch()).complete(true);
    }

    /** Returns when a batch is recalled. */
    public void awaitRecall(UUID batch) throws Exception {
        recall(batch).get(5, TimeUnit.MINUTES);
    }

    private CompletableFuture<Boolean> recall(UUID batch) {
        return recalls.computeIfAbsent(batch, id -> new CompletableFuture<>());
    }

    /** Returns when a batch has its end. */
    public void await(UUID batch) throws Exception {
        end(batch).get(5, TimeUnit.MINUTES);
    }

    private CompletableFuture<Boolean> end(UUID batch) {
        return ends.computeIfAbsent(batch, id -> new CompletableFuture<>());
    }
}
