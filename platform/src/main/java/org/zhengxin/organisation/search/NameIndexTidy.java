package org.zhengxin.organisation.search;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Has the index of names take in what waits before it (索引整理), once a load pauses. What waits is found by searches too,
 * only slower; another node's or an earlier run's rest is taken in at the start.
 */
@Component
class NameIndexTidy {
    private static final Logger LOG = LoggerFactory.getLogger(NameIndexTidy.class);
    private static final String TAKE_IN = "select count(gin_clean_pending_list(index)) from name_index_waiting";
    private static final long PAUSE_SECONDS = 2;
    private static final long NEVER = -1;

    private final JdbcTemplate jdbc;
    private final AtomicLong added = new AtomicLong();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("name-index-tidy").factory());
    private long seen;
    private long takenIn = NEVER;

    NameIndexTidy(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that names were written. */
    void added(int names) {
        added.addAndGet(names);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        looks.scheduleWithFixedDelay(this::look, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        looks.shutdownNow();
    }

    /** Takes in what was added if nothing came since the last look; returns whether it did. */
    synchronized boolean look() {
        long now = added.get();
        boolean paused = now == seen;
        seen = now;
        if (!paused || now == takenIn) {
            return false;
        }
        try {
            jdbc.queryForObject(TAKE_IN, Long.class);
            takenIn = now;
            return true;
        } catch (DataAccessException e) {
            // A rebuild may have taken the index away meanwhile; the next look finds the new one.
            LOG.debug("The index of names was not tidied ({})", e.getClass().getName());
            return false;
        }
    }
}
