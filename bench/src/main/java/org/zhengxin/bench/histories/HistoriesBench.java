package org.zhengxin.bench.histories;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengxin.bench.Options;
import org.zhengxin.bench.PlatformProcess;
import org.zhengxin.bench.Report;

/**
 * {@code bench histories}: random histories of records held against the independent plain model of the platform's tests, in a
 * program and on a database of their own (随机经历检验). None may fail.
 */
public final class HistoriesBench {
    private static final String PROGRAM = "org.zhengxin.record.HistoriesCommand";
    private static final Pattern RESULT = Pattern.compile("histories (\\d+) seconds ([0-9.]+) failures (\\d+)");

    private final Options options;
    private final Report report;

    /** Runs with options and says what it found. */
    public HistoriesBench(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    /** Runs the histories; what failed is told in words, with its seed. */
    public void run() throws IOException {
        long seed = options.number("seed", 1);
        report.circumstances(seed);
        Process program = start(seed, options.number("histories", 100_000));
        boolean ended = false;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher result = RESULT.matcher(line);
                if (result.matches()) {
                    ended = true;
                    tell(result);
                } else {
                    report.say("%s", line);
                }
            }
        }
        if (!ended) {
            throw new IOException("The histories did not come to their end");
        }
    }

    private void tell(Matcher result) {
        double histories = Double.parseDouble(result.group(1));
        double seconds = Double.parseDouble(result.group(2));
        report.say("%.0f histories in %.1f s: %.0f histories/s", histories, seconds, histories / seconds);
        report.aim("histories that fail", Double.parseDouble(result.group(3)), "≤", 0);
    }

    private Process start(long seed, long count) throws IOException {
        Path tests = PlatformProcess.home().resolve("platform/target/test-classes");
        String classes = tests + File.pathSeparator + System.getProperty("java.class.path");
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dstdout.encoding=UTF-8",
                        "-Dlogging.level.root=WARN",
                        "-cp",
                        classes,
                        PROGRAM,
                        Long.toString(seed),
                        Long.toString(count))
                .directory(
                        Files.createDirectories(options.directory("histories")).toFile())
                .redirectErrorStream(true)
                .start();
    }
}
