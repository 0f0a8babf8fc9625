package org.zhengxin.intake.run;

import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How many rows of the batches that this node runs have been read (逐行进度), row by row and in memory alone: what has its
 * effect is counted in the database, chunk by chunk. A batch that another node runs is not known here.
 */
@Component
public class RowsUnderWay {
    private final Map<UUID, Count> counts = new ConcurrentHashMap<>();

    /** Returns how many rows of a batch have been read by now; empty unless it runs on this node. */
    public OptionalInt read(UUID batch) {
        Count count = counts.get(batch);
        return count == null ? OptionalInt.empty() : OptionalInt.of(count.rows);
    }

    /** Begins to count; ends when it is closed. */
    Count begin(UUID batch) {
        Count count = new Count(batch);
        counts.put(batch, count);
        return count;
    }

    /** The rows of one run; one thread counts, any may look. */
    final class Count implements AutoCloseable {
        private final UUID batch;
        private volatile int rows;

        private Count(UUID batch) {
            this.batch = batch;
        }

        /** Counts a row. */
        @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
        void one() {
            rows++;
        }

        @Override
        public void close() {
            counts.remove(batch, this);
        }
    }
}
