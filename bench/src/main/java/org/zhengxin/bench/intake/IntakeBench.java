package org.zhengxin.bench.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.zhengxin.bench.Options;
import org.zhengxin.bench.PlatformProcess;
import org.zhengxin.bench.Report;

/** {@code bench intake}: penalties from upload to durable record, beside COPY of the same rows (数据归集吞吐量). */
public final class IntakeBench {
    private static final double AIM = 0.5;

    private final Options options;
    private final Report report;

    /** Measures with options and says what it found. */
    public IntakeBench(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    /** Runs the benchmark. */
    public void run() throws IOException, SQLException {
        long rows = options.number("rows", 1_000_000);
        long organisations = options.number("organisations", Math.max(1_000, rows / 5));
        long seed = options.number("seed", 1);
        int batches = options.count("batches", 1);
        Path directory = options.directory("intake");
        report.circumstances(seed);
        report.say("%,d rows about %,d organisations in %d batch(es)", rows, organisations, batches);
        Feeds feeds =
                Feeds.write(Files.createDirectories(directory.resolve("files")), seed, organisations, rows, batches);
        report.say("Files written: %,d MB of CSV", feeds.bytes() >> 20);
        Path data = directory.resolve("data");
        PlatformProcess.remove(data);
        try (PlatformProcess platform = PlatformProcess.start(data, options.port(), "--empty")) {
            platform.settle();
            Delivery delivery = new Delivery(platform, feeds, report);
            delivery.register();
            double intake = delivery.takeIn(rows);
            double copy = new CopyLimit(platform.database(), directory, batches).measure(report, rows);
            report.aim("Intake as a share of COPY", intake / copy, "≥", AIM);
        }
    }
}
