package org.zhengxin.bench.lookup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.zhengxin.bench.Api;
import org.zhengxin.bench.Report;
import org.zhengxin.bench.search.Latencies;

/** Pages of organisations at random, one after another, beside the constant in the same way (主体页耗时). */
record PageBench(Api api, Path codes, long seed, int requests) {
    private static final double NANOSECONDS = 1_000_000;
    private static final double AIM_MOST = 30;

    void run(Report report) throws IOException {
        List<String> all = Files.readAllLines(codes);
        Random random = new Random(seed);
        measure(random, all, requests);
        Latencies constant = new Latencies();
        for (int i = 0; i < requests; i++) {
            constant.add(time("/api/v1/bench/constant"));
        }
        Latencies pages = measure(random, all, requests);
        tell(report, "Constant, one after another", constant);
        tell(report, "Page of an organisation, one after another", pages);
        report.aim("Page of an organisation, p99 in ms seen by the client", pages.within(0.99), "≤", AIM_MOST);
    }

    private Latencies measure(Random random, List<String> all, int count) throws IOException {
        Latencies latencies = new Latencies();
        for (int i = 0; i < count; i++) {
            latencies.add(time("/organisations/" + all.get(random.nextInt(all.size()))));
        }
        return latencies;
    }

    private double time(String path) throws IOException {
        long began = System.nanoTime();
        api.get(path);
        return (System.nanoTime() - began) / NANOSECONDS;
    }

    private static void tell(Report report, String what, Latencies latencies) {
        report.say(
                "%s: p50 %.2f ms, p90 %.2f ms, p99 %.2f ms (%,d requests)",
                what, latencies.within(0.5), latencies.within(0.9), latencies.within(0.99), latencies.count());
    }
}
