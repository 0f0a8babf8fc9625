package org.zhengxin.bench.search;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhengxin.bench.Api;
import org.zhengxin.bench.Credentials;
import org.zhengxin.bench.Options;
import org.zhengxin.bench.PlatformProcess;
import org.zhengxin.bench.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench search}: time inside the server, beside the bare query, and quality (检索速度与质量). */
public final class SearchBench {
    private static final String SEARCH = "/api/v1/organisations?limit=20&q=";
    private static final String SUGGEST = "/api/v1/suggestions?q=";
    private static final String INDEX = "/api/v1/search-index";
    private static final int ROUND = 400;
    private static final double AIM_HALF = 5;
    private static final double AIM_MOST = 20;
    private static final double AIM_WITH_ERROR = 100;
    private static final double AIM_REBUILD = 60;

    private final Options options;
    private final Report report;

    /** Measures with options and says what it found. */
    public SearchBench(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    /** Runs the benchmark; a data directory filled by an earlier run of the same size is used again. */
    public void run() throws IOException, SQLException {
        Path directory = Files.createDirectories(options.directory("search"));
        long seed = options.number("seed", 1);
        report.circumstances(seed);
        NamesFill fill = new NamesFill(directory, seed, options.number("organisations", 2_000_000));
        int port = options.port();
        if (!fill.isDone()) {
            try (PlatformProcess platform = PlatformProcess.start(fill.data(), port, "--empty")) {
                fill.run(platform.database());
                platform.settle();
            }
        }
        try (PlatformProcess platform = PlatformProcess.start(fill.data(), port)) {
            platform.settle();
            rebuild(platform);
            speed(platform, new Questions(fill.sample(), seed));
            quality(platform.api());
        }
    }

    private void rebuild(PlatformProcess platform) throws IOException, SQLException {
        String office = Credentials.office(platform.data());
        platform.api().send("POST", INDEX, office);
        JsonNode state = platform.api().awaitState(INDEX, office, "RUNNING");
        report.say(
                "%,d names of %,d organisations; index and table %,d MB",
                state.required("names").asLong(),
                platform.database().number("SELECT count(*) FROM organisation"),
                platform.database().number("SELECT pg_total_relation_size('name_index')") >> 20);
        report.aim(
                "Index of names built from the register while it serves, seconds",
                state.required("milliseconds").asLong() / 1000.0,
                "≤",
                AIM_REBUILD);
    }

    private void speed(PlatformProcess platform, Questions questions) throws IOException, SQLException {
        int count = options.count("rows", 2_000);
        warmUp(platform.api(), new Questions(questions, options.number("seed", 1) + 1));
        BareQuery.measure(platform.database(), questions.pairs(count));

        tell(
                "Bare query of the index for two characters",
                BareQuery.measure(platform.database(), questions.pairs(count)));
        aim("Two characters", measure(platform.api(), SEARCH, questions.pairs(count)), AIM_MOST);
        aim("Parts of names", measure(platform.api(), SEARCH, questions.parts(count)), AIM_MOST);
        aim("Labelled queries that are no errors", measure(platform.api(), SEARCH, withoutErrors()), AIM_MOST);
        aim("Suggestions", measure(platform.api(), SUGGEST, questions.beginnings(count)), AIM_MOST);
        Latencies faulty = measure(platform.api(), SEARCH, questions.withError(count / 4));
        tell("One wrong or missing character", faulty);
        report.aim("One wrong or missing character, p99 in ms", faulty.within(0.99), "≤", AIM_WITH_ERROR);
    }

    /** Asks other questions first: a platform that has just started spends its time compiling itself. */
    private void warmUp(Api api, Questions questions) throws IOException {
        int count = options.count("warmup", 4_000);
        Latencies first = new Latencies();
        long began = System.nanoTime();
        for (int asked = 0; asked < count; asked += ROUND) {
            Latencies some = measure(api, SEARCH, questions.pairs(ROUND / 4));
            first = first.count() == 0 ? some : first;
            measure(api, SEARCH, questions.parts(ROUND / 4));
            measure(api, SUGGEST, questions.beginnings(ROUND / 4));
            measure(api, SEARCH, questions.withError(ROUND / 4));
        }
        report.say(
                "Warmed up by %,d questions of all sorts in %d s (the first %d of two characters: p50 %.1f ms, p99 %.1f ms)",
                count,
                Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                first.count(),
                first.within(0.5),
                first.within(0.99));
    }

    private static List<String> withoutErrors() {
        return Labelled.queries().stream()
                .filter(query -> !List.of("typo", "missing").contains(query[0]))
                .map(query -> query[1])
                .toList();
    }

    private void aim(String what, Latencies latencies, double most) {
        tell(what, latencies);
        report.aim(what + ", p50 in ms inside the server", latencies.within(0.5), "≤", AIM_HALF);
        report.aim(what + ", p99 in ms inside the server", latencies.within(0.99), "≤", most);
    }

    private void tell(String what, Latencies latencies) {
        report.say(
                "%s: p50 %.2f ms, p90 %.2f ms, p99 %.2f ms (%,d requests)",
                what, latencies.within(0.5), latencies.within(0.9), latencies.within(0.99), latencies.count());
    }

    private static Latencies measure(Api api, String path, List<String> texts) throws IOException {
        Latencies latencies = new Latencies();
        for (String text : texts) {
            HttpResponse<String> answer = api.get(path + encoded(text));
            String timing = answer.headers().firstValue("Server-Timing").orElseThrow();
            latencies.add(Double.parseDouble(timing.substring(timing.indexOf('=') + 1)));
        }
        return latencies;
    }

    private void quality(Api api) throws IOException {
        Map<String, int[]> categories = new TreeMap<>();
        int[] all = new int[3];
        for (String[] query : Labelled.queries()) {
            int place = place(api, query[1], query[2]);
            for (int[] counts : List.of(all, categories.computeIfAbsent(query[0], name -> new int[3]))) {
                counts[0]++;
                counts[1] += place == 0 ? 1 : 0;
                counts[2] += place >= 0 && place < 5 ? 1 : 0;
            }
        }
        categories.forEach((name, counts) -> report.say(
                "  %-12s %4d queries, found first %5.1f %%, among five %5.1f %%",
                name, counts[0], 100.0 * counts[1] / counts[0], 100.0 * counts[2] / counts[0]));
        report.say(
                "Quality: %d labelled queries, found first %.1f %%, among five %.1f %%",
                all[0], 100.0 * all[1] / all[0], 100.0 * all[2] / all[0]);
    }

    private static int place(Api api, String text, String code) throws IOException {
        JsonNode items = JsonMapper.shared()
                .readTree(api.get(SEARCH + encoded(text)).body())
                .required("items");
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).required("code").asString().equals(code)) {
                return i;
            }
        }
        return -1;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
