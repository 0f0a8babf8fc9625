package org.zhengxin.bench.intake;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.zhengxin.bench.Api;
import org.zhengxin.bench.Credentials;
import org.zhengxin.bench.MemorySampler;
import org.zhengxin.bench.PlatformProcess;
import org.zhengxin.bench.Report;
import tools.jackson.databind.JsonNode;

/** Delivers files to a platform as their agencies do, and times it (报送计时). */
record Delivery(PlatformProcess platform, Feeds feeds, Report report) {

    /** Registers the organisations. */
    void register() throws IOException {
        String token = Credentials.of(platform.data()).firstToken();
        long began = System.nanoTime();
        String batch = platform.api().upload(feeds.registration(), feeds.registrationKind(), token);
        report.say("Registered: %s", counts(platform.api().await(batch, token)));
        report.say("Registration took %.1f s", seconds(began));
    }

    /** Has the decisions taken in; returns rows per second from upload to durable end. */
    double takeIn(long rows) throws IOException, SQLException {
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
