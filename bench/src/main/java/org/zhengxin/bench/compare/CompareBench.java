package org.zhengxin.bench.compare;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.zhengxin.bench.Api;
import org.zhengxin.bench.Credentials;
import org.zhengxin.bench.Options;
import org.zhengxin.bench.PlatformProcess;
import org.zhengxin.bench.Report;
import org.zhengxin.bench.lookup.Fill;
import org.zhengxin.bench.search.Latencies;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench compare}: a list of 200, time inside the server, beside the bare queries for it (名单比对速度). */
public final class CompareBench {
    private static final String ADDRESS = "/api/v1/comparisons";
    private static final String INDEX = "/api/v1/search-index";
    private static final int LINES = 200;
    private static final int WARM_UP = 10;
    private static final double AIM = 1_000;

    private final Options options;
    private final Report report;

    /** Measures with options and says what it found. */
    public CompareBench(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    /** Runs the benchmark; a data directory that {@code bench lookup} or an earlier run has filled is used again. */
    public void run() throws IOException, SQLException {
        Path directory = Files.createDirectories(options.directory("lookup"));
        long seed = options.number("seed", 1);
        report.circumstances(seed);
        int port = options.port();
        Fill fill = new Fill(
                directory, seed, options.number("organisations", 2_000_000), options.number("records", 20_000_000));
        if (!fill.isDone()) {
            try (PlatformProcess platform = PlatformProcess.start(fill.data(), port, "--empty")) {
                fill.run(platform.database(), report);
            }
        }
        try (PlatformProcess platform = PlatformProcess.start(fill.data(), port)) {
            platform.settle();
            names(platform);
            report.say("%s", fill.describe(platform.database()));
            measure(platform, new Lists(platform.database(), new Random(seed)));
        }
    }

    /** Registration would have written the names and the index of names, which the fill passes by. */
    private static void names(PlatformProcess platform) throws IOException, SQLException {
        platform.database().run(Lists.NAMES);
        platform.database().run("VACUUM ANALYZE organisation_name");
        if (platform.database().number("SELECT count(*) FROM (SELECT 1 FROM name_index LIMIT 1) one") == 0) {
            String office = Credentials.office(platform.data());
            platform.api().send("POST", INDEX, office);
            platform.api().awaitState(INDEX, office, "RUNNING");
        }
    }

    private void measure(PlatformProcess platform, Lists lists) throws IOException, SQLException {
        int repeat = options.count("repeat", 50);
        compare(platform.api(), lists.found(WARM_UP, LINES));
        List<List<String>> found = lists.found(repeat, LINES);
        Latencies bare = new Latencies();
        for (List<String> list : found) {
            bare.add(lists.bare(list));
        }
        tell("Bare queries for the same lists (codes, names, public records)", bare);
        aim("200 lines, half codes and half names", compare(platform.api(), found));
        aim("200 lines, 20 of them nobody's", compare(platform.api(), lists.withStrangers(repeat, LINES, 20)));
        aim("200 lines, all of them nobody's", compare(platform.api(), lists.withStrangers(repeat, LINES, LINES)));
    }

    private void aim(String what, Latencies latencies) {
        tell(what, latencies);
        report.aim(what + ", p99 in ms inside the server", latencies.within(0.99), "≤", AIM);
    }

    private void tell(String what, Latencies latencies) {
        report.say(
                "%s: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms (%d lists)",
                what, latencies.within(0.5), latencies.within(0.9), latencies.within(0.99), latencies.count());
    }

    private static Latencies compare(Api api, List<List<String>> lists) throws IOException {
        Latencies latencies = new Latencies();
        for (List<String> list : new ArrayList<>(lists)) {
            HttpResponse<String> answer =
                    api.post(ADDRESS, JsonMapper.shared().writeValueAsString(Map.of("lines", list)));
            String timing = answer.headers().firstValue("Server-Timing").orElseThrow();
            latencies.add(Double.parseDouble(timing.substring(timing.indexOf('=') + 1)));
        }
        return latencies;
    }
}
