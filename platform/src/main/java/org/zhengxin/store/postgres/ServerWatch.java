package org.zhengxin.store.postgres;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengxin.store.StoreException;

/**
 * Looks after an embedded server (数据库守护): when it dies while the platform lives, it is brought up again at the same
 * address, with longer and longer pauses between attempts; when all have failed, somebody else must decide.
 */
public final class ServerWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    /** Right after a kill the server's own leftovers may be in the way; a full disk takes a person some time. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ZERO,
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60));

    private final PostgresServer server;
    private final List<Duration> pauses;
    private final Runnable back;
    private final Consumer<String> lost;
    private final Thread thread;
    private volatile boolean serverRuns = true;
    private boolean closed;

    /**
     * Begins to look after a server.
     *
     * @param back is run when the server is back, before anybody is told that it runs
     * @param lost is told in one sentence that the server cannot be brought back; nobody looks after it from then on
     */
    public static ServerWatch over(PostgresServer server, Runnable back, Consumer<String> lost) {
        return over(server, PAUSES, back, lost);
    }

    static ServerWatch over(PostgresServer server, List<Duration> pauses, Runnable back, Consumer<String> lost) {
        ServerWatch watch = new ServerWatch(server, pauses, back, lost);
        watch.thread.start();
        return watch;
    }

    private ServerWatch(PostgresServer server, List<Duration> pauses, Runnable back, Consumer<String> lost) {
        this.server = server;
        this.pauses = pauses;
        this.back = back;
        this.lost = lost;
        this.thread = Thread.ofPlatform().daemon().name("postgres-watch").unstarted(this::look);
    }

    /** Tells whether the server ran when it was last looked at. */
    public boolean serverRuns() {
        return serverRuns && server.isAlive();
    }

    private void look() {
        while (!closedAfter(BETWEEN_LOOKS)) {
            if (!server.isAlive()) {
                serverRuns = false;
                LOG.error("PostgreSQL has died; it is being started again");
                if (!broughtBack()) {
                    return;
                }
                back.run();
                serverRuns = true;
                LOG.warn("PostgreSQL runs again; what was committed is there");
            }
        }
    }

    private boolean broughtBack() {
        String reason = "";
        for (Duration pause : pauses) {
            if (closedAfter(pause)) {
                return false;
            }
            try {
                server.bringBack();
                return true;
            } catch (RuntimeException e) { // of whatever kind: nobody else would try again
                reason = e instanceof StoreException told ? String.valueOf(told.getMessage()) : e.toString();
                LOG.warn("PostgreSQL is not back yet: {}", reason);
            }
        }
        lost.accept("PostgreSQL has died and cannot be started again. The last attempt: " + reason);
        return false;
    }

    private synchronized boolean closedAfter(Duration pause) {
        long end = System.nanoTime() + pause.toNanos();
        try {
            for (long left = pause.toNanos(); !closed && left > 0; left = end - System.nanoTime()) {
                wait(left / 1_000_000, (int) (left % 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
        return closed;
    }

    /** Stops looking; an attempt under way is waited for, so that nothing starts the server behind its stop. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
