package org.zhengxin.officedesk.sources;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Counts ended batches beside everything else (后台计数), also those of before this page was there. */
@Component
class SourceCounting {
    private static final Logger LOG = LoggerFactory.getLogger(SourceCounting.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final SourceCounts counts;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("source-counts").daemon().factory());

    SourceCounting(SourceCounts counts) {
        this.counts = counts;
    }

    @EventListener(ApplicationStartedEvent.class)
    void start() {
        worker.scheduleWithFixedDelay(this::tryOnce, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tryOnce() {
        try {
            counts.catchUp();
        } catch (DataAccessException | TransactionException e) {
            // Only the class: a driver's message may quote a row. The next time it goes on.
            LOG.warn("Counting batches waits: {}", e.getClass().getSimpleName());
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdown();
    }
}
