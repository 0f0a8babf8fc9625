package org.zhengxin.ledger;

import jakarta.annotation.PreDestroy;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives what is older than the log its places (补录), portion by portion, each durable by itself: a start that breaks off
 * goes on from there. Until all have one, the log takes nothing new in.
 */
@Component
class OlderThings {
    private static final Logger LOG = LoggerFactory.getLogger(OlderThings.class);
    private static final int PORTION = 5_000;
    private static final long RETRY_MILLIS = 2_000;

    private final Ledger ledger;
    private final List<LogSource> sources;
    private final TransactionTemplate transaction;
    private volatile boolean stopped;
    private @Nullable Thread thread;

    OlderThings(Ledger ledger, List<LogSource> sources, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(LogSource::order))
                .toList();
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does the first portion at once, and what is left of a long work beside the start. */
    void enter(Runnable done) {
        for (LogSource source : sources) {
            if (portion(source) == PORTION) {
                thread = Thread.ofPlatform().name("log-older").start(() -> rest(done));
                return;
            }
        }
        done.run();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopped = true;
        if (thread != null) {
            thread.join();
        }
    }

    private void rest(Runnable done) {
        for (LogSource source : sources) {
            long entered = 0;
            for (int portion = PORTION; portion > 0 && !stopped; ) {
                portion = patiently(source);
                entered += portion;
            }
            if (entered > 0) {
                LOG.info("{} things of type {} that are older than the log have their places.", entered, source.type());
            }
        }
        if (!stopped) {
            done.run();
        }
    }

    private int patiently(LogSource source) {
        while (!stopped) {
            try {
                return portion(source);
            } catch (DataAccessException e) {
                LOG.warn(
                        "Entering what is older than the log waits: {}",
                        e.getClass().getSimpleName());
                pause();
            }
        }
        return 0;
    }

    private int portion(LogSource source) {
        return Objects.requireNonNull(transaction.execute(status -> source.enterOlder(ledger.appendOlder(), PORTION)));
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
