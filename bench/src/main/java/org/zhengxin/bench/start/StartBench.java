package org.zhengxin.bench.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.zhengxin.bench.Options;
import org.zhengxin.bench.PlatformProcess;
import org.zhengxin.bench.Report;

/** {@code bench start}: seconds until ready, first with a new city, then on the data that is there (启动时间). */
public final class StartBench {
    private static final double AIM_FIRST = 60;
    private static final double AIM_AGAIN = 5;

    private final Options options;
    private final Report report;

    /** Measures with options and says what it found. */
    public StartBench(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    /** Runs the benchmark on a fresh data directory. */
    public void run() throws IOException {
        report.circumstances(0);
        Path data = options.directory("start").resolve("data");
        PlatformProcess.remove(data);
        long organisations = options.number("organisations", 2_000);
        double first = seconds(data, "--organisations", Long.toString(organisations));
        report.aim("First start with %,d organisations, seconds".formatted(organisations), first, "≤", AIM_FIRST);
        double[] again = new double[options.count("repeat", 5)];
        for (int turn = 0; turn < again.length; turn++) {
            again[turn] = seconds(data);
            report.say("Start %d on existing data: %.2f s", turn + 1, again[turn]);
        }
        Arrays.sort(again);
        report.aim("Start on existing data, median seconds", again[again.length / 2], "≤", AIM_AGAIN);
    }

    private double seconds(Path data, String... arguments) throws IOException {
        try (PlatformProcess platform = PlatformProcess.start(data, options.port(), arguments)) {
            return platform.settle().start().toMillis() / 1000.0;
        }
    }
}
