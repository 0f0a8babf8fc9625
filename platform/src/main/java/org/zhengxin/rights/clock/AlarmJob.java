package org.zhengxin.rights.clock;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Reminds and escalates at the start and from then on every few minutes (定时提醒督办). */
@Component
class AlarmJob {
    private static final Logger LOG = LoggerFactory.getLogger(AlarmJob.class);

    private final Alarms alarms;
    private final CaseTally tally;
    private final Duration every;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("case-alarms").daemon().factory());

    /**
     * Takes how often to run.
     *
     * @param every the pause between two runs; zero for none on this node
     */
    AlarmJob(Alarms alarms, CaseTally tally, @Value("${zhengxin.rights.alarms:5m}") Duration every) {
        this.alarms = alarms;
        this.tally = tally;
        this.every = every;
    }

    @EventListener(ApplicationStartedEvent.class)
    void start() {
        if (every.isPositive()) {
            worker.scheduleWithFixedDelay(this::tryOnce, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void tryOnce() {
        try {
            alarms.run();
            tally.fold();
        } catch (DataAccessException | TransactionException e) {
            // Only the class: a driver's message may quote a row. The next run makes up for it.
            LOG.warn("Reminding of last days waits: {}", e.getClass().getSimpleName());
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdown();
    }
}
