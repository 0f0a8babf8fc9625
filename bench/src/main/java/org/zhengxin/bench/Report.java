package org.zhengxin.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

/** Says on the terminal what was measured (测量结果), as lines that can be copied into docs/performance.md. */
public final class Report {
    private final PrintStream out;

    /** Writes to a stream. */
    public Report(PrintStream out) {
        this.out = out;
    }

    /** Says a step or a figure. */
    public void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    /** Says an aim beside what was reached. */
    public void aim(String what, double reached, String comparison, double aim) {
        boolean met = comparison.equals("≥") ? reached >= aim : reached <= aim;
        say("%s: %.2f (aim %s %.2f: %s)", what, reached, comparison, aim, met ? "met" : "MISSED");
    }

    /** Says on what machine and with which seed this runs. */
    public void circumstances(long seed) {
        Runtime runtime = Runtime.getRuntime();
        say("Date %s, seed %d", LocalDate.now(), seed);
        say(
                "Machine: %s, %d processors, %d MB of memory; Java %s",
                processor(), runtime.availableProcessors(), memory(), System.getProperty("java.version"));
    }

    private static String processor() {
        return line("/proc/cpuinfo", "model name").replaceFirst(".*: *", "");
    }

    private static long memory() {
        return Long.parseLong("0" + line("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1024;
    }

    private static String line(String file, String start) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(start)).findFirst().orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
