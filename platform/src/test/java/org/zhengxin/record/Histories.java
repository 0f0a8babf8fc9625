package org.zhengxin.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.zhengxin.record.plain.PlainHistory;
import org.zhengxin.record.plain.PlainWorld;

/** Runs random histories, world by world, and makes those that fail as short as they go (随机经历检验). */
final class Histories {
    private static final int TOGETHER = 500;
    private static final int TOLD = 3;
    private static final int NAMED = 40;

    private final DataSource database;
    private final Path directory;
    private int failed;

    Histories(DataSource database, Path directory) {
        this.database = database;
        this.directory = directory;
    }

    /** How many histories have failed. */
    int failed() {
        return failed;
    }

    /** Runs histories from a seed on; tells of those that fail, the first ones as short as they go. */
    List<String> run(long seed, int count) {
        List<String> told = new ArrayList<>();
        for (int done = 0, world = 0; done < count && told.size() < TOLD; done += TOGETHER, world++) {
            long own = seed * 1_000_003 + world;
            PlainWorld drawn = PlainWorld.draw(own, Math.min(TOGETHER, count - done));
            List<HistoryRun.Failure> failures = run(drawn);
            failed += failures.size();
            for (HistoryRun.Failure failure : failures.subList(0, Math.min(failures.size(), TOLD - told.size()))) {
                told.add(told(own, drawn, failure));
            }
            failures.stream()
                    .skip(TOLD)
                    .limit(NAMED)
                    .forEach(failure -> told.add("History " + failure.history().number() + ": " + failure.words()));
        }
        return told;
    }

    private List<HistoryRun.Failure> run(PlainWorld world) {
        try (HistoryRegister register = new HistoryRegister(database, directory)) {
            return new HistoryRun(register, world).run();
        } catch (HistoryRun.Stopped e) {
            return List.of(new HistoryRun.Failure(e.history, String.valueOf(e.getMessage())));
        }
    }

    private String told(long seed, PlainWorld world, HistoryRun.Failure first) {
        HistoryRun.Failure smallest = first;
        PlainWorld alone = world.only(first.history());
        List<HistoryRun.Failure> again = run(alone);
        for (int act = first.history().acts() - 1; act >= 0 && !again.isEmpty(); act--) {
            List<HistoryRun.Failure> shorter = run(alone.only(smallest.history().without(act)));
            smallest = shorter.isEmpty() ? smallest : shorter.getFirst();
        }
        PlainHistory history = smallest.history();
        return "\nSeed " + seed + ", history " + first.history().number()
                + (again.isEmpty() ? ", not when it is alone" : "") + "\n" + alone.words(history) + "\n"
                + smallest.words() + "\n";
    }
}
