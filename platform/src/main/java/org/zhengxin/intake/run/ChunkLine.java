package org.zhengxin.intake.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * The line between reading and writing (读写流水线): one writer takes the chunks in the order of the file while the next
 * ones are read and checked. At most a few chunks wait, whatever the file's size.
 */
final class ChunkLine implements AutoCloseable {
    private static final int WAITING = 2;

    private final ExecutorService writer;
    private final Deque<Future<?>> underWay = new ArrayDeque<>();
    private final Consumer<Chunk> write;
    private volatile boolean broken;

    ChunkLine(String name, Consumer<Chunk> write) {
        this.writer =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).factory());
        this.write = write;
    }

    /** Hands a chunk to the writer; waits while too many wait already; throws what the writer threw. */
    void put(Chunk chunk) {
        while (underWay.size() >= WAITING) {
            await(underWay.removeFirst());
        }
        underWay.add(writer.submit(() -> writeUnlessBroken(chunk)));
    }

    /** Waits until every chunk is durable; throws what the writer threw. */
    void drain() {
        while (!underWay.isEmpty()) {
            await(underWay.removeFirst());
        }
    }

    /** Ends the writer; chunks that have not been begun are left for the next reading. */
    @Override
    public void close() {
        underWay.forEach(chunk -> chunk.cancel(false));
        writer.close();
    }

    /** After a chunk has failed no later one may have its effect: progress is a place in the file. */
    private void writeUnlessBroken(Chunk chunk) {
        if (broken) {
            return;
        }
        boolean written = false;
        try {
            write.accept(chunk);
            written = true;
        } finally {
            broken |= !written;
        }
    }

    private static void await(Future<?> chunk) {
        try {
            chunk.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a chunk was written", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
