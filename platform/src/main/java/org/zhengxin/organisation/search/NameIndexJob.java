package org.zhengxin.organisation.search;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Rebuilds the index of names in the background (后台重建): when asked to, and at a start that finds it outdated. */
@Component
public class NameIndexJob {
    private static final Logger log = LoggerFactory.getLogger(NameIndexJob.class);

    private final NameIndexRebuild rebuild;
    private final NameIndexState state;
    private volatile Status status = new Status(State.IDLE, null, null);

    NameIndexJob(NameIndexRebuild rebuild, NameIndexState state) {
        this.rebuild = rebuild;
        this.state = state;
    }

    @EventListener(ApplicationReadyEvent.class)
    void whenReady() {
        Thread.ofPlatform().name("name-index").daemon().start(() -> {
            if (!state.isCurrent() && !rebuild.isSpared()) {
                start();
            }
        });
    }

    /** Starts a rebuild unless one runs; returns at once. */
    public synchronized Status start() {
        if (status.state != State.RUNNING) {
            status = new Status(State.RUNNING, null, null);
            Thread.ofPlatform().name("name-index-rebuild").daemon().start(this::run);
        }
        return status;
    }

    /** Returns how far it is. */
    public Status status() {
        return status;
    }

    private void run() {
        try {
            Optional<NameIndexRebuild.Done> done = rebuild.run();
            status = done.map(it -> new Status(State.DONE, it.names(), it.took().toMillis()))
                    .orElseGet(() -> new Status(State.ELSEWHERE, null, null));
            done.ifPresent(it -> log.info(
                    "Index of names rebuilt: {} names in {} ms",
                    it.names(),
                    it.took().toMillis()));
        } catch (SQLException | RuntimeException e) {
            status = new Status(State.FAILED, null, null);
            log.error(
                    "The index of names could not be rebuilt; the old one serves on ({})",
                    e.getClass().getName());
        }
    }

    /** Where a rebuild stands. */
    public enum State {
        /** None was asked for since the start. */
        IDLE,
        /** Under way; the old index serves. */
        RUNNING,
        /** Ended well. */
        DONE,
        /** Another node rebuilds. */
        ELSEWHERE,
        /** Ended badly; the old index serves on. */
        FAILED
    }

    /**
     * What is known of the rebuild last asked for.
     *
     * @param names how many names it wrote, once done
     * @param milliseconds how long it took, once done
     */
    public record Status(
            State state, @Nullable Long names, @Nullable Long milliseconds) {}
}
