package org.zhengxin.intake.run;

import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is (轮流处理): the batches of many agencies are open at once, and those who wait get the machine chunk by
 * chunk in the order in which they came, so that a file of a million rows does not hold up one of ten.
 */
@Component
class Turns {
    private final Semaphore reading;
    private final Semaphore writing;

    Turns(@Value("${zhengxin.intake.workers:2}") int workers) {
        this.reading = new Semaphore(workers, true);
        this.writing = new Semaphore(workers, true);
    }

    /** Waits for a turn at reading; to be given back by {@link #doneReading}. */
    void awaitReading() {
        reading.acquireUninterruptibly();
    }

    /** Gives a turn at reading back. */
    void doneReading() {
        reading.release();
    }

    /** Writes one chunk when it is its turn. */
    void write(Runnable chunk) {
        writing.acquireUninterruptibly();
        try {
            chunk.run();
        } finally {
            writing.release();
        }
    }
}
