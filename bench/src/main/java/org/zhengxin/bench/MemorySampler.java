package org.zhengxin.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Watches the memory of a virtual machine: resident set and used heap, in megabytes (内存). */
public final class MemorySampler implements AutoCloseable {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final int SECONDS_BETWEEN = 3;
    private static final int SHOWN = 12;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final List<Sample> samples = new ArrayList<>();
    private final long pid;

    /** Begins to watch. */
    public MemorySampler(ProcessHandle virtualMachine) {
        pid = virtualMachine.pid();
        clock.scheduleAtFixedRate(this::sample, 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    /** Says the samples, thinned out to a line. */
    public synchronized void tell(Report report) {
        int step = Math.max(1, samples.size() / SHOWN);
        List<Sample> shown = new ArrayList<>();
        for (int i = 0; i < samples.size(); i += step) {
            shown.add(samples.get(i));
        }
        report.say("Platform's resident set over time, MB: %s", series(shown, Sample::resident));
        report.say("Platform's used heap over time, MB: %s", series(shown, Sample::heap));
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private synchronized void sample() {
        try {
            samples.add(new Sample(resident(), heap()));
        } catch (IOException e) {
            // The process is gone or could not be asked: one sample less.
        }
    }

    private long resident() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            String line =
                    lines.filter(text -> text.startsWith("VmRSS")).findFirst().orElse("0");
            return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
        }
    }

    private long heap() throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.heap_info").start();
        try (BufferedReader reader = process.inputReader()) {
            Matcher used = USED.matcher(reader.lines().collect(Collectors.joining("\n")));
            return used.find() ? Long.parseLong(used.group(1)) / 1024 : 0;
        }
    }

    private static String series(List<Sample> samples, ToLongFunction<Sample> value) {
        return samples.stream()
                .map(sample -> Long.toString(value.applyAsLong(sample)))
                .collect(Collectors.joining(" "));
    }

    private record Sample(long resident, long heap) {}
}
