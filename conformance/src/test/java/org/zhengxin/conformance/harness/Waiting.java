package org.zhengxin.conformance.harness;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for something that can be observed; the deadline only turns a hang into a failure. */
public final class Waiting {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Waiting() {}

    /** Returns what a look finds as soon as it finds something. */
    public static <T> T until(String what, Duration deadline, Callable<Optional<T>> look) throws Exception {
        long end = System.nanoTime() + deadline.toNanos();
        while (true) {
            Optional<T> found = look.call();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("waited " + deadline + " in vain for: " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Returns the step of time that runs now, of so many seconds each, once it is later than an earlier one. */
    static long steps(String what, long earlier, int seconds) {
        try {
            return until(what, Duration.ofSeconds(3L * seconds), () -> {
                long step = Instant.now().getEpochSecond() / seconds;
                return step > earlier ? Optional.of(step) : Optional.empty();
            });
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
