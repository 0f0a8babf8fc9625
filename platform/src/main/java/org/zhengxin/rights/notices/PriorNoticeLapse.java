package org.zhengxin.rights.notices;

import jakarta.annotation.PreDestroy;
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

/**
 * Ends the cases of prior notices that have lapsed (告知失效). That they have follows from the day alone; only the open case and
 * the period of their texts wait for this.
 */
@Component
class PriorNoticeLapse {
    private static final long HOURS = 1;
    private static final Logger LOG = LoggerFactory.getLogger(PriorNoticeLapse.class);

    private final PriorNoticeDesk desk;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("prior-notice-lapse").daemon().factory());

    PriorNoticeLapse(PriorNoticeDesk desk) {
        this.desk = desk;
    }

    @EventListener(ApplicationStartedEvent.class)
    void start() {
        worker.scheduleWithFixedDelay(this::tryOnce, 0, HOURS, TimeUnit.HOURS);
    }

    private void tryOnce() {
        try {
            desk.lapse();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Lapsed prior notices wait: {}", e.getClass().getSimpleName());
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdown();
    }
}
