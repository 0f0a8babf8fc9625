package org.zhengxin.trail.digest;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.ledger.Ledger;
import org.zhengxin.ledger.LogState;

/**
 * Closes each day some minutes after its end and enters its digest (每日封存). What was left undone, by a crash or because the
 * platform stood still, is done at the next look; on several nodes whoever comes first does it.
 */
@Component
class DigestJob {
    /** An access that began before midnight is written by then. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    private static final long LOOK_MINUTES = 5;
    private static final Logger LOG = LoggerFactory.getLogger(DigestJob.class);

    private final Days days;
    private final DigestEntries entries;
    private final Ledger ledger;
    private final LogState log;
    private final Clock clock;
    private final boolean enabled;
    private final TransactionTemplate transaction;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("access-digest").daemon().factory());

    DigestJob(
            Days days,
            DigestEntries entries,
            Ledger ledger,
            LogState log,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${zhengxin.trail.digests:true}") boolean enabled) {
        this.days = days;
        this.entries = entries;
        this.ledger = ledger;
        this.log = log;
        this.clock = clock;
        this.enabled = enabled;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (enabled) {
            worker.scheduleWithFixedDelay(this::attempt, 0, LOOK_MINUTES, TimeUnit.MINUTES);
        }
    }

    /** Does what is to be done now. */
    void look() {
        days.begin(LocalDate.now(clock));
        LocalDate until = LocalDate.ofInstant(clock.instant().minus(GRACE), clock.getZone());
        List<LocalDate> over = days.over(until);
        over.forEach(days::close);
        while (log.stage() == LogState.Stage.OPEN && !worker.isShutdown() && enteredOne()) {
            // one day, one transaction
        }
    }

    private boolean enteredOne() {
        return Boolean.TRUE.equals(transaction.execute(status -> entries.enterOlder(ledger.append(), 1) > 0));
    }

    private void attempt() {
        try {
            look();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Digests of accesses wait: {}", e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            LOG.error("Digests of accesses failed: {}", e.getClass().getName());
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdown();
    }
}
