package org.zhengxin.bench.staff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.zhengxin.bench.Api;
import org.zhengxin.bench.Credentials;
import org.zhengxin.bench.PlatformProcess;
import org.zhengxin.bench.Report;
import org.zhengxin.bench.ShippedKinds;
import org.zhengxin.demo.LoadFiles;

/** How long a small file takes while other agencies' large ones are taken in (批次公平性). */
record Fairness(PlatformProcess platform, Path directory, long seed, int rows, Report report) {
    private static final int SMALL = 20;
    private static final int SMALL_FEED = 2;
    private static final double AIM_SECONDS = 30;

    void run() throws IOException {
        Path files = Files.createDirectories(directory.resolve("files"));
        LoadFiles load = new LoadFiles(seed, LocalDate.now(), ShippedKinds.all());
        long organisations = Math.max(1_000, rows / 5);
        Api api = platform.api();
        Credentials credentials = Credentials.of(platform.data());
        Path registration = files.resolve("registration.csv");
        load.registrations(registration, organisations);
        String registrar = credentials.firstToken();
        api.await(api.upload(registration, load.registrationKind(), registrar), registrar);

        Path small = files.resolve("small.csv");
        String smallAgency = load.penalties(small, SMALL_FEED, 0, SMALL, organisations);
        double alone = send(api, small, load.penaltyKind(), credentials.token(smallAgency));
        report.say("A file of %d rows, alone: %.1f s from upload to its end", SMALL, alone);
        for (int large = 1; large <= 2; large++) {
            String[] batches = new String[large];
            String[] tokens = new String[large];
            for (int i = 0; i < large; i++) {
                Path file = files.resolve("large-" + i + ".csv");
                tokens[i] = credentials.token(load.penalties(file, i, rows * (large + i), rows, organisations));
                batches[i] = api.upload(file, load.penaltyKind(), tokens[i]);
            }
            Path fresh = files.resolve("small-" + large + ".csv");
            load.penalties(fresh, SMALL_FEED, SMALL * large, SMALL, organisations);
            double took = send(api, fresh, load.penaltyKind(), credentials.token(smallAgency));
            int running = 0;
            for (int i = 0; i < large; i++) {
                String state =
                        api.batch(batches[i], tokens[i]).required("state").asString();
                running += state.equals("RUNNING") || state.equals("QUEUED") ? 1 : 0;
            }
            report.say("%d of %d large batches still ran when the small one had ended", running, large);
            report.aim(
                    "A file of %d rows beside %d batches of %,d, seconds".formatted(SMALL, large, rows),
                    took,
                    "≤",
                    AIM_SECONDS);
            for (int i = 0; i < large; i++) {
                api.await(batches[i], tokens[i]);
            }
        }
    }

    private static double send(Api api, Path file, String kind, String token) throws IOException {
        long began = System.nanoTime();
        api.await(api.upload(file, kind, token), token);
        return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1_000.0;
    }
}
