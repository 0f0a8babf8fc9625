package org.zhengxin.bench.staff;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Several who do something again and again, with pauses, until their time is over (并发访问). */
final class Traffic implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final long until;

    private Traffic(Duration time) {
        this.until = System.nanoTime() + time.toNanos();
    }

    /** What one of them does, given a source of chance of its own. */
    @FunctionalInterface
    interface Step {
        void take(Random chance) throws InterruptedException;
    }

    static Traffic during(Duration time) {
        return new Traffic(time);
    }

    /**
     * Adds one.
     *
     * @param pause the mean time between two steps
     */
    Traffic add(long seed, Duration pause, Step step) {
        threads.submit(() -> {
            Random chance = new Random(seed);
            Thread.sleep((long) (chance.nextDouble() * pause.toMillis()));
            while (System.nanoTime() < until) {
                step.take(chance);
                Thread.sleep((long) (2 * chance.nextDouble() * pause.toMillis()));
            }
            return null;
        });
        return this;
    }

    /** Readers of public pages, who pause as long as a page takes or so. */
    Traffic addPublic(int port, int many, long seed, List<String> codes, Tally tally) {
        for (int i = 0; i < many; i++) {
            Seat reader = new Seat(port, "");
            add(seed + i, Duration.ofMillis(50), chance -> {
                String path = publicPath(codes, chance);
                tally.time(path, () -> reader.open(path));
            });
        }
        return this;
    }

    private static String publicPath(List<String> codes, Random chance) {
        List<String> others =
                new ArrayList<>(List.of("/", "/publicity", "/catalog", "/organisations?q=%E5%95%86%E8%B4%B8"));
        return chance.nextInt(10) < 6
                ? "/organisations/" + codes.get(chance.nextInt(codes.size()))
                : others.get(chance.nextInt(others.size()));
    }

    @Override
    public void close() throws IOException {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(10, TimeUnit.MINUTES)) {
                throw new IOException("Somebody's request never ended");
            }
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }
}
