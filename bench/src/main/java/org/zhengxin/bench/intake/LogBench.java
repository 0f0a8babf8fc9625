package org.zhengxin.bench.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhengxin.bench.Api;
import org.zhengxin.bench.Database;
import org.zhengxin.bench.Options;
import org.zhengxin.bench.PlatformProcess;
import org.zhengxin.bench.Report;
import org.zhengxin.bench.search.Latencies;

/**
 * {@code bench log}: the same rows taken in without the transparency log and with it, how long a commit waits for the
 * checkpoint that covers it, and what a proof costs (透明日志开销).
 */
public final class LogBench {
    private static final double LEAST_SHARE = 0.8;
    private static final double MOST_ON_AVERAGE = 0.5;
    private static final double MOST_AT_WORST = 2;
    private static final double MOST_FOR_A_PROOF = 10;
    private static final int PROOFS = 2_000;
    private static final int ROUNDS = 8;
    private static final double MILLION = 1_000_000;

    private final Options options;
    private final Report report;

    /** Measures with options and says what it found. */
    public LogBench(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    /** Runs the benchmark. */
    public void run() throws IOException, SQLException {
        long rows = options.number("rows", 1_000_000);
        long organisations = options.number("organisations", Math.max(1_000, rows / 5));
        long seed = options.number("seed", 1);
        Path directory = options.directory("log");
        report.circumstances(seed);
        report.say("%,d rows about %,d organisations", rows, organisations);
        Feeds feeds = Feeds.write(Files.createDirectories(directory.resolve("files")), seed, organisations, rows, 1);
        double without = without(directory.resolve("without"), feeds, rows);
        report.say("With the log:");
        Path data = directory.resolve("data");
        PlatformProcess.remove(data);
        try (PlatformProcess platform = PlatformProcess.start(data, options.port(), "--empty")) {
            platform.settle();
            Delivery delivery = new Delivery(platform, feeds, report);
            delivery.register();
            double with;
            CheckpointLag lag;
            try (CheckpointLag sampled = CheckpointLag.follow(platform.database());
                    VerifyingReader reader = VerifyingReader.of(platform)) {
                with = delivery.takeIn(rows);
                lag = sampled;
                report.say("Proofs asked for meanwhile, every one of which held: %,d", reader.verified());
            }
            report.aim("Intake with the log as a share of intake without it", with / without, "≥", LEAST_SHARE);
            CheckpointLag.Seconds seconds = lag.seconds();
            report.aim("From commit to covering checkpoint, average in s", seconds.average(), "≤", MOST_ON_AVERAGE);
            report.aim("From commit to covering checkpoint, worst in s", seconds.worst(), "≤", MOST_AT_WORST);
            LongerLog.lengthen(platform, options.number("entries", 0), report);
            platform.database().run("VACUUM ANALYZE");
            platform.database().checkpoint();
            proofs(platform);
        }
    }

    private double without(Path data, Feeds feeds, long rows) throws IOException, SQLException {
        PlatformProcess.remove(data);
        Map<String, String> setting = Map.of("ZHENGXIN_BENCH_WITHOUTLOG", "true");
        try (PlatformProcess platform = PlatformProcess.start(data, options.port(), setting, "--empty")) {
            platform.settle();
            report.say("Without the log:");
            Delivery delivery = new Delivery(platform, feeds, report);
            delivery.register();
            try (CheckpointLag sampled = CheckpointLag.follow(platform.database());
                    VerifyingReader reader = VerifyingReader.withoutLog(platform)) {
                return delivery.takeIn(rows);
            }
        } finally {
            PlatformProcess.remove(data);
        }
    }

    private void proofs(PlatformProcess platform) throws IOException, SQLException {
        List<String> records = records(platform.database());
        Api api = platform.api();
        Latencies constant = new Latencies();
        Latencies proofs = new Latencies();
        for (int round = 0; round < ROUNDS; round++) { // only the last is told: the others are for the compiler
            constant = new Latencies();
            proofs = new Latencies();
            for (String record : records) {
                constant.add(milliseconds(api, "/api/v1/bench/constant"));
                proofs.add(milliseconds(api, "/api/v1/records/" + record + "/proof"));
            }
        }
        report.say(
                "Constant, one after another: p50 %.2f ms, p99 %.2f ms; proof of a record: p50 %.2f ms, p99 %.2f ms",
                constant.within(0.5), constant.within(0.99), proofs.within(0.5), proofs.within(0.99));
        report.aim("A proof, p99 in ms seen by the client", proofs.within(0.99), "≤", MOST_FOR_A_PROOF);
    }

    private static double milliseconds(Api api, String path) throws IOException {
        long began = System.nanoTime();
        api.get(path);
        return (System.nanoTime() - began) / MILLION;
    }

    private static List<String> records(Database database) throws SQLException {
        List<String> records = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT id FROM record TABLESAMPLE SYSTEM (5) ORDER BY random() LIMIT " + PROOFS)) {
            while (row.next()) {
                records.add(row.getString(1));
            }
        }
        return records;
    }
}
