package org.zhengxin.ledger;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Runs the self-check (自检任务): after each start over what came since the last one, once a day over everything, unhurried,
 * and at full speed when somebody asks.
 */
@Service
public class SelfCheckJob {
    private static final Logger LOG = LoggerFactory.getLogger(SelfCheckJob.class);
    private static final int AT_START = 10_000;
    private static final int LOOK_MINUTES = 10;
    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);

    private final SelfCheck check;
    private final VerifiedMark mark;
    private final SelfCheckProperties properties;
    private final Clock clock;
    private final ScheduledExecutorService worker;
    private volatile Progress progress = new Progress(State.IDLE, 0, 1, null);
    private volatile boolean hurry;
    private volatile Verification last = new Verification(State.IDLE, 0, 0, null, null, 0, List.of());

    @Autowired
    SelfCheckJob(SelfCheck check, VerifiedMark mark, SelfCheckProperties properties, Clock clock) {
        this(
                check,
                mark,
                properties,
                clock,
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("self-check").daemon().factory()));
    }

    SelfCheckJob(
            SelfCheck check,
            VerifiedMark mark,
            SelfCheckProperties properties,
            Clock clock,
            ScheduledExecutorService worker) {
        this.worker = worker;
        this.check = check;
        this.mark = mark;
        this.properties = properties;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void whenReady() {
        if (properties.enabled()) {
            worker.execute(() -> attempt(this::sinceLast));
            worker.scheduleWithFixedDelay(() -> attempt(this::look), LOOK_MINUTES, LOOK_MINUTES, TimeUnit.MINUTES);
        }
    }

    /** Starts a check of everything at full speed, or has the one that is under way hurry up; returns at once. */
    public synchronized Verification start() {
        if (progress.state.isUnderWay()) {
            hurry = true;
        } else {
            progress = new Progress(State.WAITING, 0, 1, clock.instant());
            worker.execute(() -> attempt(() -> whole(THREADS, 0)));
        }
        return status();
    }

    /** Returns how far it is, or what came of the last check of everything. */
    public Verification status() {
        Progress now = progress;
        return now.state.isUnderWay()
                ? new Verification(now.state, now.checked, now.size, now.startedAt, null, 0, List.of())
                : last;
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    private void look() {
        Instant whole = mark.read().wholeAt();
        if (whole == null || whole.plus(properties.every()).isBefore(clock.instant())) {
            whole(1, properties.rests());
        }
    }

    private void sinceLast() {
        long from = mark.read().index();
        SelfCheck.Outcome outcome = check.since(from, AT_START, new Paced(1, 0, Instant.EPOCH));
        Faults.log(outcome.found(), outcome.faults());
        if (outcome.faults() == 0) {
            mark.advance(from, outcome.size());
        }
    }

    private void whole(int threads, int rests) {
        hurry = false;
        Instant began = clock.instant();
        SelfCheck.Outcome outcome = check.whole(new Paced(threads, rests, began));
        Faults.log(outcome.found(), outcome.faults());
        mark.whole(outcome.faults() == 0 ? outcome.size() : 0);
        last = new Verification(
                outcome.faults() == 0 ? State.SOUND : State.FAULTY,
                outcome.size(),
                outcome.size(),
                began,
                clock.instant(),
                outcome.faults(),
                outcome.found());
        progress = new Progress(last.state, outcome.size(), outcome.size(), began);
    }

    /** Whatever it is that fails, even the memory: a task that throws would be the last one. */
    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            LOG.warn("The self-check broke off ({})", e.getClass().getName());
            if (progress.state.isUnderWay()) {
                last = new Verification(
                        State.FAILED,
                        progress.checked,
                        progress.size,
                        progress.startedAt,
                        clock.instant(),
                        0,
                        List.of());
                progress = new Progress(State.FAILED, 0, 1, null);
            }
        }
    }

    /** Where a check stands. */
    public enum State {
        /** None was made since the start. */
        IDLE,
        /** Another one is under way, and then this one. */
        WAITING,
        /** Under way. */
        RUNNING,
        /** Ended: log and database say the same. */
        SOUND,
        /** Ended: something is wrong. */
        FAULTY,
        /** Broke off; nothing is known. */
        FAILED;

        boolean isUnderWay() {
            return this == WAITING || this == RUNNING;
        }
    }

    /**
     * What is known of the last check of everything.
     *
     * @param checked how many entries were looked at
     * @param size how many there are
     * @param faults how many things are wrong
     * @param found the first of them, with where they are and never what they say
     */
    public record Verification(
            State state,
            long checked,
            long size,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            long faults,
            List<LogFault> found) {}

    private record Progress(
            State state, long checked, long size, @Nullable Instant startedAt) {}

    /** Tells of a check of everything as it goes; of one at the start nobody wants to know. */
    private final class Paced implements SelfCheck.Course {
        private final int threads;
        private final int rests;
        private final Instant began;

        Paced(int threads, int rests, Instant began) {
            this.threads = threads;
            this.rests = rests;
            this.began = began;
        }

        @Override
        public int threads() {
            return threads;
        }

        @Override
        public int rests() {
            return hurry ? 0 : rests;
        }

        @Override
        public void at(long index) {
            tell(index, progress.size);
        }

        @Override
        public void until(long size) {
            tell(Math.min(progress.checked, size), size);
        }

        private void tell(long checked, long size) {
            if (!began.equals(Instant.EPOCH)) {
                progress = new Progress(State.RUNNING, checked, size, began);
            }
        }
    }
}
