package org.zhengxin.record;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Brings the versions up to the running catalogue's rules (规则变更). What has to be done is noted before the first request
 * is answered; the work goes on beside the others. Whether a kind is withheld meanwhile does not depend on this running.
 */
@Component
class RuleChanges implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(RuleChanges.class);
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final RulePlan plan;
    private final RuleRun run;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("rule-changes").daemon().factory());

    RuleChanges(RulePlan plan, RuleRun run) {
        this.plan = plan;
        this.run = run;
    }

    @Override
    public void afterSingletonsInstantiated() {
        plan.note();
    }

    @EventListener(ApplicationStartedEvent.class)
    void start() {
        worker.scheduleWithFixedDelay(this::tryAll, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Brings every kind up to date that can be today and that no other node is at. */
    void all() {
        for (RulePlan.Task task : plan.tasks()) {
            RuleRun.Step step = RuleRun.Step.MORE;
            while (step == RuleRun.Step.MORE && !worker.isShutdown()) {
                step = run.step(task);
            }
            if (step == RuleRun.Step.DONE) {
                LOG.info("The versions of {} bear the rules {}", task.kind(), task.target());
            }
        }
    }

    private void tryAll() {
        try {
            all();
        } catch (DataAccessException | TransactionException e) {
            // Only the class: a driver's message may quote a row. The run goes on from its place.
            LOG.warn("Bringing versions up to the rules waits: {}", e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            LOG.error(
                    "Bringing versions up to the rules failed: {}", e.getClass().getName());
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdown();
    }
}
