package org.zhengxin.access.login;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.access.account.AccountKey;

/**
 * Counts attempts that failed, under keyed hashes (失败计数). An attempt is counted before it is checked, in one statement, so
 * that many at once are not all the first; one that was right clears the count. A refused attempt prolongs nothing.
 */
@Component
class FailureCounts {

    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final int FIRST_DELAY_SECONDS = 15;

    private final JdbcClient jdbc;
    private final AccountKey key;
    private final Clock clock;

    FailureCounts(JdbcClient jdbc, AccountKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Counts an attempt, if the delay after the last one is over; false if not.
     *
     * @param free how many come without any delay; from then on it doubles
     * @param longest the longest delay
     */
    boolean admit(String what, int free, Duration longest) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                        WITH old AS (DELETE FROM sign_in_failure WHERE last_at < :forgotten AND key <> :key)
                        INSERT INTO sign_in_failure AS counted (key, failures, last_at) VALUES (:key, 1, :now)
                        ON CONFLICT (key) DO UPDATE
                            SET failures = CASE WHEN counted.last_at < :forgotten THEN 1 ELSE counted.failures + 1 END,
                                last_at = :now
                            WHERE counted.failures < :free
                               OR counted.last_at + least(:longest, :first * 2 ^ least(counted.failures - :free, 20))
                                      * interval '1 second' <= :now
                        RETURNING failures""")
                .param("key", key.mark(what))
                .param("now", now)
                .param("forgotten", now.minus(FORGOTTEN))
                .param("free", free)
                .param("longest", longest.toSeconds())
                .param("first", FIRST_DELAY_SECONDS)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Forgets what failed. */
    void clear(String what) {
        jdbc.sql("DELETE FROM sign_in_failure WHERE key = :key")
                .param("key", key.mark(what))
                .update();
    }
}
