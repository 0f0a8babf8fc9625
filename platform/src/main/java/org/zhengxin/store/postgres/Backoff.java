package org.zhengxin.store.postgres;

import java.io.IOException;
import java.time.Duration;
import org.zhengxin.store.StoreException;

/** Waits for something that has no event to wait for, ever more patiently. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    /** Something that is so or not yet so. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws IOException;
    }

    private Backoff() {}

    /** Returns whether the condition came to hold within the limit. */
    static boolean until(Duration limit, Condition condition) throws IOException {
        long deadline = System.nanoTime() + limit.toNanos();
        Duration pause = FIRST;
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
        }
        return true;
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("The start of PostgreSQL was interrupted.", e);
        }
    }
}
