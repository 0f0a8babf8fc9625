package org.zhengxin.ledger;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has the tree grown after each commit of this node, and looks every second for what other nodes left (树生长线程). Not
 * oftener than every 0.4 s: a checkpoint covers whatever was committed meanwhile.
 */
@Component
class LogWorker {
    private static final Logger LOG = LoggerFactory.getLogger(LogWorker.class);
    private static final Duration LEAST = Duration.ofMillis(400);
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final Semaphore work = new Semaphore(0);
    private final LogState state;
    private volatile boolean stopped;
    private @Nullable Thread thread;

    LogWorker(LogState state) {
        this.state = state;
    }

    /** Something was committed. */
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /** Begins; what grows the tree tells whether there was anything to do. */
    synchronized void start(Growing growing) {
        if (thread == null) {
            thread = Thread.ofPlatform().name("log").daemon().start(() -> run(growing));
        }
    }

    @PreDestroy
    synchronized void stop() throws InterruptedException {
        stopped = true;
        wake();
        if (thread != null) {
            thread.join(LONGEST.multipliedBy(5));
        }
    }

    private void run(Growing growing) {
        while (!stopped) {
            try {
                work.tryAcquire(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
                work.drainPermits();
                long began = System.nanoTime();
                while (!stopped && state.signs() && growing.grow()) {
                    // Goes on while there is a backlog.
                }
                pause(LEAST.minusNanos(System.nanoTime() - began));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("The log waits: {}", e.getClass().getSimpleName());
                pauseQuietly();
            }
        }
    }

    private static void pause(Duration rest) throws InterruptedException {
        if (rest.isPositive()) {
            Thread.sleep(rest);
        }
    }

    private void pauseQuietly() {
        try {
            pause(stopped ? Duration.ZERO : AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Grows the tree. */
    @FunctionalInterface
    interface Growing {
        /** Takes in a portion; returns whether more is waiting. */
        boolean grow();
    }
}
