package org.zhengxin.bench.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.zhengxin.bench.Api;
import org.zhengxin.bench.Credentials;
import org.zhengxin.bench.MemorySampler;
import org.zhengxin.bench.Options;
import org.zhengxin.bench.PlatformProcess;
import org.zhengxin.bench.Report;
import tools.jackson.databind.JsonNode;

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
            register(platform, feeds);
            double intake = takeIn(platform, feeds, rows);
            double copy = new CopyLimit(platform.database(), directory, batches).measure(report, rows);
            report.aim("Intake as a share of COPY", intake / copy, "≥", AIM);
        }
    }

    private void register(PlatformProcess platform, Feeds feeds) throws IOException {
        String token = Credentials.of(platform.data()).firstToken();
        long began = System.nanoTime();
        String batch = platform.api().upload(feeds.registration(), feeds.registrationKind(), token);
        report.say("Registered: %s", counts(platform.api().await(batch, token)));
        report.say("Registration took %.1f s", seconds(began));
    }

    private double takeIn(PlatformProcess platform, Feeds feeds, long rows) throws IOException, SQLException {
        Credentials credentials = Credentials.of(platform.data());
        Api api = platform.api();
        platform.database().checkpoint();
        try (MemorySampler memory = new MemorySampler(platform.virtualMachine())) {
            long began = System.nanoTime();
            List<String> batches = new ArrayList<>();
            for (Feeds.Feed feed : feeds.decisions()) {
                batches.add(api.upload(feed.file(), feeds.decisionKind(), credentials.token(feed.agency())));
            }
            report.say("Uploaded after %.1f s", seconds(began));
            for (int i = 0; i < batches.size(); i++) {
                String token = credentials.token(feeds.decisions().get(i).agency());
                report.say("Batch: %s", counts(api.await(batches.get(i), token)));
            }
            double took = seconds(began);
            report.say("Intake: %,d rows in %.1f s, %,.0f rows/s (upload to durable end)", rows, took, rows / took);
            memory.tell(report);
            return rows / took;
        }
    }

    private static String counts(JsonNode batch) {
        return batch.has("counts") ? batch.required("counts").toString() : batch.toString();
    }

    private static double seconds(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    }
}
