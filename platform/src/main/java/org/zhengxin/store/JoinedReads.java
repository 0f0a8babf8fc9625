package org.zhengxin.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads that wait at the same time, asked of the database together (并发查询合并). Nobody waits for company: a read that
 * finds the way free goes alone; those that arrive while others are on their way go together as soon as one is back. A
 * read always begins after it was asked for, so that it sees everything committed before.
 *
 * <p>Not for use inside a transaction: another thread's connection reads.
 *
 * @param <K> what is asked for, with value equality
 * @param <V> what is found
 */
public final class JoinedReads<K, V> {
    private static final int MOST_TOGETHER = 64;

    private final Function<? super Collection<K>, ? extends Map<K, V>> query;
    private final Queue<Waiting<K, V>> queue = new ConcurrentLinkedQueue<>();
    private final Semaphore ways;

    /**
     * Joins reads.
     *
     * @param atOnce how many queries may be on their way at the same time, at least 1
     * @param query finds values by their keys; what it does not find is left out
     */
    public JoinedReads(int atOnce, Function<? super Collection<K>, ? extends Map<K, V>> query) {
        this.ways = new Semaphore(atOnce);
        this.query = query;
    }

    /**
     * Returns what stands under a key.
     *
     * @throws RuntimeException what the query threw, the same for all that asked together
     */
    public Optional<V> find(K key) {
        Waiting<K, V> mine = new Waiting<>(key, Thread.currentThread());
        queue.add(mine);
        boolean interrupted = false;
        while (!mine.done) {
            if (ways.tryAcquire()) {
                lead(mine);
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return mine.answer();
    }

    /** Goes with all who wait, itself among them unless another took it along, and then lets the next one go. */
    private void lead(Waiting<K, V> mine) {
        try {
            if (!mine.done) {
                read(together());
            }
        } finally {
            ways.release();
            Waiting<K, V> next = queue.peek();
            if (next != null) {
                LockSupport.unpark(next.thread);
            }
        }
    }

    private List<Waiting<K, V>> together() {
        List<Waiting<K, V>> group = new ArrayList<>();
        for (Waiting<K, V> next = queue.poll(); next != null; next = queue.poll()) {
            group.add(next);
            if (group.size() == MOST_TOGETHER) {
                break;
            }
        }
        return group;
    }

    private void read(List<Waiting<K, V>> group) {
        Map<K, V> found = Map.of();
        Throwable failure = null;
        try {
            found = query.apply(
                    group.stream().map(waiting -> waiting.key).distinct().toList());
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        for (Waiting<K, V> waiting : group) {
            waiting.value = found.get(waiting.key);
            waiting.failure = failure;
            waiting.done = true;
            LockSupport.unpark(waiting.thread);
        }
    }

    private static final class Waiting<K, V> {
        private final K key;
        private final Thread thread;
        private @Nullable V value;
        private @Nullable Throwable failure;
        private volatile boolean done;

        Waiting(K key, Thread thread) {
            this.key = key;
            this.thread = thread;
        }

        Optional<V> answer() {
            return switch (failure) {
                case null -> Optional.ofNullable(value);
                case Error error -> throw error;
                case RuntimeException exception -> throw exception;
                default -> throw new IllegalStateException(failure);
            };
        }
    }
}
