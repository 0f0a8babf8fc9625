package org.zhengxin.record;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.zhengxin.store.testing.OwnDatabase;

/** {@code HistoriesCommand seed count}: the histories of {@code ./zhengxin bench histories}, on a database of its own (随机经历命令). */
final class HistoriesCommand {
    private static final double NANOS = 1e9;

    private HistoriesCommand() {}

    /** Runs them, tells of those that fail, and ends with the line that the benchmark reads. */
    public static void main(String[] arguments) throws IOException {
        long seed = Long.parseLong(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        Path directory = Files.createTempDirectory("histories");
        try (HikariDataSource database = OwnDatabase.pool(HistoriesCommand.class)) {
            Histories histories = new Histories(database, directory);
            long begun = System.nanoTime();
            List<String> told = histories.run(seed, count);
            double seconds = (System.nanoTime() - begun) / NANOS;
            told.forEach(System.out::println);
            System.out.printf(
                    Locale.ROOT, "histories %d seconds %.1f failures %d%n", count, seconds, histories.failed());
        }
    }
}
