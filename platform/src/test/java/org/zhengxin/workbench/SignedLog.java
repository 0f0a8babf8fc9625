package org.zhengxin.workbench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.ledger.PublishedLog;

/** Waits until all that was sequenced is signed: only then the feed of changes tells it. */
@TestComponent
public class SignedLog {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int MOST_LOOKS = 1_200;

    private final JdbcClient jdbc;
    private final PublishedLog log;

    SignedLog(JdbcClient jdbc, PublishedLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** Returns the index of the last entry once it is signed. */
    public long last() {
        long size = jdbc.sql("SELECT size FROM log_head").query(Long.class).single();
        for (int look = 0; look < MOST_LOOKS; look++) {
            if (log.latest().map(PublishedLog.Latest::size).orElse(0L) >= size) {
                return size - 1;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new AssertionError("the log is not signed");
    }
}
