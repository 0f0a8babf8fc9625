package org.zhengxin.verifier;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** Does pieces of work ahead on some threads and hands them over in their order (预读); never more than a few wait. */
final class Ahead implements AutoCloseable {
    private static final int THREADS = 4;
    private static final int WAITING = 12;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, work -> Thread.ofPlatform().daemon().unstarted(work));

    <T> void inOrder(long count, LongFunction<T> work, Consumer<T> take) {
        Deque<Future<T>> waiting = new ArrayDeque<>();
        for (long next = 0; next < count || !waiting.isEmpty(); ) {
            if (next < count && waiting.size() < WAITING) {
                long number = next++;
                waiting.add(threads.submit(() -> work.apply(number)));
            } else {
                take.accept(done(waiting.remove()));
            }
        }
    }

    private static <T> T done(Future<T> piece) {
        try {
            return piece.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Stop stop) {
                throw stop;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
