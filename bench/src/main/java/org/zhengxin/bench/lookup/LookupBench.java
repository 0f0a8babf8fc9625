package org.zhengxin.bench.lookup;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.zhengxin.bench.Options;
import org.zhengxin.bench.PlatformProcess;
import org.zhengxin.bench.Report;
import org.zhengxin.bench.lookup.Wrk.Load;

/** {@code bench lookup}: an organisation by its code beside an endpoint that answers a constant (查询吞吐量). */
public final class LookupBench {
    private static final double AIM_OF_RATE = 0.6;
    private static final double AIM_OF_P99 = 2;
    private static final int WARM_UP = 15;

    private final Options options;
    private final Report report;

    /** Measures with options and says what it found. */
    public LookupBench(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    /** Runs the benchmark; a data directory filled by an earlier run of the same size is used again. */
    public void run() throws IOException, SQLException {
        Wrk.demand();
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
            report.say(
                    "%s; ready after %d ms",
                    fill.describe(platform.database()), platform.start().toMillis());
            measure(platform, directory, fill.codes());
            new PageBench(platform.api(), fill.codes(), seed, options.count("pages", 2_000)).run(report);
        }
    }

    private void measure(PlatformProcess platform, Path directory, Path codes) throws IOException {
        int seconds = options.count("seconds", 20);
        int connections = options.count("concurrency", 16);
        Wrk wrk = new Wrk(connections);
        Path random = Wrk.randomCodes(directory, codes);
        Path same = Wrk.constant(directory);
        URI constant = platform.api().address("/api/v1/bench/constant");
        URI lookup = platform.api().address("/api/v1/organisations/");
        wrk.run(constant, WARM_UP, same);
        wrk.run(lookup, WARM_UP, random);
        List<Load> constants = new ArrayList<>();
        List<Load> lookups = new ArrayList<>();
        for (int turn = 0; turn < options.count("repeat", 3); turn++) {
            constants.add(wrk.run(constant, seconds, same));
            lookups.add(wrk.run(lookup, seconds, random));
        }
        tell("Constant", constants, connections);
        tell("Lookup by code", lookups, connections);
        report.aim("Throughput as a share of the constant's", ratio(lookups, constants, Load::rate), "≥", AIM_OF_RATE);
        report.aim("p99 as a multiple of the constant's", ratio(lookups, constants, Load::p99), "≤", AIM_OF_P99);
    }

    private void tell(String what, List<Load> loads, int connections) {
        report.say(
                "%s: %,.0f requests/s, p99 %.2f ms at %d connections (median of %d turns, wrk on the same machine)",
                what, median(loads, Load::rate), median(loads, Load::p99), connections, loads.size());
    }

    private static double ratio(List<Load> these, List<Load> those, ToDoubleFunction<Load> figure) {
        return median(these, figure) / median(those, figure);
    }

    private static double median(List<Load> loads, ToDoubleFunction<Load> figure) {
        double[] sorted = loads.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
