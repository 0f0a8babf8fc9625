package org.zhengxin.ledger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.zhengxin.foundation.merkle.TreeHash;

/**
 * Walks along the log, portion by portion, several at once (日志顺序核对); what comes of them is taken in their order, and
 * no more of them are in memory than there are threads, twice.
 */
final class Walk {
    private static final int PORTION = 4_096;

    private final PortionReader reader;
    private final HeldCheck held;
    private final DestroyedContent destroyed;
    private final Faults faults;
    private final SelfCheck.Course course;
    private final Map<EntryType, Long> matched = new EnumMap<>(EntryType.class);

    Walk(PortionReader reader, HeldCheck held, Faults faults, SelfCheck.Course course) {
        this.reader = reader;
        this.held = held;
        this.faults = faults;
        this.course = course;
        this.destroyed = new DestroyedContent(faults);
    }

    private record Part(long to, List<LogEntry> entries, List<TreeHash> leaves, HeldCheck.Outcome outcome) {}

    /** Walks beside the running transactions. */
    void along(long from, long to, Consumer<List<TreeHash>> tree) {
        int threads = course.threads();
        Deque<Future<Part>> running = new ArrayDeque<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(
                threads,
                Thread.ofPlatform()
                        .name("self-check-", 1)
                        .daemon()
                        .priority(Thread.MIN_PRIORITY)
                        .factory())) {
            try {
                for (long at = from; at < to || !running.isEmpty(); ) {
                    while (at < to && running.size() < 2 * threads) {
                        long begin = at;
                        long end = Math.min(to, (at / PORTION + 1) * PORTION);
                        running.add(workers.submit(() -> part(begin, end)));
                        at = end;
                    }
                    take(result(running.removeFirst()), tree);
                }
            } finally {
                workers.shutdownNow();
            }
        }
    }

    /** Walks in the running transaction, over what the tree need not have taken in yet. */
    void within(long from, long to) {
        for (long at = from; at < to; at = Math.min(to, at + PORTION)) {
            PortionReader.Portion portion = reader.read(at, Math.min(to, at + PORTION));
            unreadable(portion);
            HeldCheck.Outcome outcome = held.compare(portion.entries(), portion::place);
            take(new Part(portion.to(), portion.entries(), List.of(), outcome), leaves -> {});
        }
    }

    /** Returns how many entries of each type are held; nothing comes any more. */
    Map<EntryType, Long> end() {
        destroyed.end();
        return matched;
    }

    private Part part(long from, long to) throws InterruptedException {
        long began = System.nanoTime();
        PortionReader.Portion portion = reader.read(from, to);
        unreadable(portion);
        List<TreeHash> leaves = new ArrayList<>((int) (to - from));
        for (long index = from; index < to; index++) {
            leaves.add(portion.stored(index));
        }
        for (LogEntry entry : portion.entries()) {
            int at = (int) (entry.index() - from);
            leaves.set(at, TreeCheck.compare(entry, leaves.get(at), faults));
        }
        HeldCheck.Outcome outcome = held.compare(portion.entries(), portion::place);
        Thread.sleep(Duration.ofNanos((System.nanoTime() - began) * course.rests()));
        return new Part(to, portion.entries(), leaves, outcome);
    }

    private void unreadable(PortionReader.Portion portion) {
        portion.unreadable()
                .forEach(index -> faults.accept(LogFault.log(LogFault.Kind.LOG_UNREADABLE, "log_leaves", index)));
    }

    private void take(Part part, Consumer<List<TreeHash>> tree) {
        tree.accept(part.leaves());
        destroyed.take(part.outcome().destroyed(), part.entries());
        part.outcome().matched().forEach((type, count) -> matched.merge(type, (long) count, Long::sum));
        course.at(part.to());
    }

    private static Part result(Future<Part> part) {
        try {
            return part.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
