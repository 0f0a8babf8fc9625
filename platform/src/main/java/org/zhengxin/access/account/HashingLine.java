package org.zhengxin.access.account;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.zhengxin.access.account.Passwords.Standing;

/**
 * The line before the few threads that hash passwords (口令散列队列). They are threads of the operating system: slow arithmetic
 * on a virtual thread would hold one of the few carriers that serve the pages. Only so many strangers stand in line, and those
 * known come first; one more is turned away at once, so that a flood costs its senders the sign-in and nobody else a page.
 * Between two strangers a thread rests twice as long as it worked, unless somebody known comes: most of its processor is
 * left to the pages.
 */
final class HashingLine {

    private static final long LONGEST_WAIT_SECONDS = 10;
    private static final long IDLE_SECONDS = 30;

    /** How many times as long as it worked for a stranger a thread rests before the next. */
    private static final int RESTS = 2;

    private final ThreadPoolExecutor threads;
    private final Semaphore strangers;
    private final Semaphore known;
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicLong begun = new AtomicLong();
    private final Semaphore woken = new Semaphore(0);

    /**
     * Makes a line.
     *
     * @param atOnce how many threads hash
     * @param strangers how many strangers may stand in it
     * @param known how many of those known may
     */
    HashingLine(int atOnce, int strangers, int known) {
        this.strangers = new Semaphore(strangers);
        this.known = new Semaphore(known);
        this.threads = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new PriorityBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("passwords-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Does slow work when its turn comes.
     *
     * @throws Passwords.TooMany if the line is full or moves too slowly
     */
    <T> T await(Standing standing, Callable<T> work) {
        Semaphore places = standing == Standing.KNOWN ? known : strangers;
        if (!places.tryAcquire()) {
            throw new Passwords.TooMany();
        }
        Turn<T> turn = new Turn<>(standing, numbers.getAndIncrement(), () -> {
            begun.incrementAndGet();
            return work.call();
        });
        try {
            threads.execute(turn);
            if (standing == Standing.KNOWN) {
                woken.release();
            }
            return turn.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException waitedTooLong) {
            throw new Passwords.TooMany();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Passwords.TooMany();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A password could not be hashed", failure.getCause());
        } finally {
            turn.cancel(false);
            threads.remove(turn);
            places.release();
        }
    }

    /** Tells whether one more may stand in line. */
    boolean hasRoom(Standing standing) {
        return (standing == Standing.KNOWN ? known : strangers).availablePermits() > 0;
    }

    /** Returns how many wait or are served, and still stand there. */
    int inLine() {
        return threads.getQueue().size() + threads.getActiveCount();
    }

    /** Returns how often a thread took somebody's turn. */
    long begun() {
        return begun.get();
    }

    /** Rests while strangers alone wait; one who is known ends it. */
    private void rest(long nanos) {
        woken.drainPermits();
        if (threads.getQueue().peek() instanceof Turn<?> next && next.standing == Standing.STRANGER) {
            try {
                woken.tryAcquire(nanos, TimeUnit.NANOSECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** One who stands in line: those known first, then in the order of coming. */
    private final class Turn<T> extends FutureTask<T> implements Comparable<Turn<?>> {
        private final Standing standing;
        private final long number;

        Turn(Standing standing, long number, Callable<T> work) {
            super(work);
            this.standing = standing;
            this.number = number;
        }

        @Override
        public void run() {
            long began = System.nanoTime();
            super.run();
            if (standing == Standing.STRANGER) {
                rest(RESTS * (System.nanoTime() - began));
            }
        }

        @Override
        public int compareTo(Turn<?> other) {
            int byStanding = standing.compareTo(other.standing);
            return byStanding != 0 ? byStanding : Long.compare(number, other.number);
        }
    }
}
