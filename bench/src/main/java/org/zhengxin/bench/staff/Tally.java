package org.zhengxin.bench.staff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhengxin.bench.Report;
import org.zhengxin.bench.search.Latencies;

/** Times and errors that many threads report (计时与错误). */
final class Tally {
    private static final int EXAMPLES = 5;
    private static final double NANOSECONDS = 1_000_000;

    private final String what;
    private final Latencies times = new Latencies();
    private final Map<String, Latencies> byName = new TreeMap<>();
    private final List<String> examples = new ArrayList<>();
    private long errors;

    Tally(String what) {
        this.what = what;
    }

    /** A request that tells the status of its answer. */
    @FunctionalInterface
    interface Request {
        int send() throws Exception;
    }

    /** Times a request; an answer of 400 and above, or none, is an error. */
    void time(String name, Request request) throws InterruptedException {
        long began = System.nanoTime();
        try {
            int status = request.send();
            add(name, (System.nanoTime() - began) / NANOSECONDS, status < 400 ? "" : name + " " + status);
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception failure) {
            add(name, (System.nanoTime() - began) / NANOSECONDS, name + " " + failure);
        }
    }

    private synchronized void add(String name, double milliseconds, String error) {
        times.add(milliseconds);
        byName.computeIfAbsent(name, any -> new Latencies()).add(milliseconds);
        if (!error.isEmpty()) {
            errors++;
            if (examples.size() < EXAMPLES) {
                examples.add(error);
            }
        }
    }

    synchronized void tell(Report report, int seconds) {
        report.say(
                "%s: %,d requests, %.0f a second, p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, %d errors %s",
                what,
                times.count(),
                times.count() / (double) seconds,
                times.within(0.5),
                times.within(0.9),
                times.within(0.99),
                errors,
                examples);
    }

    /** Says which names took longest: a p99 over all tells that something is slow and not what. */
    synchronized void tellSlowest(Report report, int most) {
        byName.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue().within(0.99)))
                .limit(most)
                .forEach(entry -> report.say(
                        "  %s: %,d requests, p50 %.1f ms, p90 %.1f ms, p99 %.1f ms",
                        entry.getKey(),
                        entry.getValue().count(),
                        entry.getValue().within(0.5),
                        entry.getValue().within(0.9),
                        entry.getValue().within(0.99)));
    }

    synchronized double within(double share) {
        return times.within(share);
    }

    synchronized long errors() {
        return errors;
    }

    synchronized int count() {
        return times.count();
    }
}
