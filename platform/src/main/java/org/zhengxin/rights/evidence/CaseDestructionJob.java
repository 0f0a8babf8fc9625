package org.zhengxin.rights.evidence;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks every hour whether material of cases is to be destroyed (定期销毁). */
@Component
class CaseDestructionJob {
    private static final long MINUTES = 60;
    private static final Logger LOG = LoggerFactory.getLogger(CaseDestructionJob.class);

    private final CaseDestruction destruction;
    private final EvidenceProperties settings;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("case-destruction").daemon().factory());

    CaseDestructionJob(CaseDestruction destruction, EvidenceProperties settings) {
        this.destruction = destruction;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (settings.sweep()) {
            worker.scheduleWithFixedDelay(this::attempt, 1, MINUTES, TimeUnit.MINUTES);
        }
    }

    private void attempt() {
        try {
            int destroyed = destruction.run();
            if (destroyed > 0) {
                LOG.info("Destroyed the material of {} cases", destroyed);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Destruction of cases' material waits: {}", e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            LOG.error("Destruction of cases' material failed: {}", e.getClass().getName());
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdown();
    }
}
