package org.zhengxin.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a reading for some seconds: one look at the figures asks the database once. */
@Component
class Readings {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Reading last;
    private Instant at = Instant.MIN;

    Readings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns what is so now or was some seconds ago; empty while the database does not answer. */
    Optional<Reading> now() {
        lock.lock();
        try {
            Instant now = clock.instant();
            if (now.isAfter(at.plus(FRESH)) || now.isBefore(at)) {
                last = read();
                at = now;
            }
            return Optional.ofNullable(last);
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Reading read() {
        try {
            return Reading.of(jdbc);
        } catch (DataAccessException e) {
            return null; // health says that the database is down
        }
    }
}
