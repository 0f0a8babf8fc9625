package org.zhengxin.workbench.records;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhengxin.intake.BatchClosed;
import org.zhengxin.intake.BatchService;

/** Waits a moment for a batch of one row (单行批次等待), so that the page that follows can say what became of it. */
@Component
class ClosedBatches {
    private final BatchService batches;
    private final Map<UUID, CountDownLatch> awaited = new ConcurrentHashMap<>();

    ClosedBatches(BatchService batches) {
        this.batches = batches;
    }

    @EventListener
    void closed(BatchClosed event) {
        CountDownLatch latch = awaited.get(event.batch());
        if (latch != null) {
            latch.countDown();
        }
    }

    /** Returns whether a batch that this node runs has ended within a time. */
    boolean await(UUID batch, Duration patience) {
        CountDownLatch latch = awaited.computeIfAbsent(batch, id -> new CountDownLatch(1));
        try {
            return ended(batch) || latch.await(patience.toMillis(), TimeUnit.MILLISECONDS) || ended(batch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            awaited.remove(batch);
        }
    }

    private boolean ended(UUID batch) {
        return batches.progress(batch).orElseThrow().ended();
    }
}
