package org.zhengxin.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A platform started as an operator starts it, by the launcher, with a data directory of its own (被测平台). */
public final class PlatformProcess implements AutoCloseable {
    private static final long LARGEST_UPLOAD = 4L << 30;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_START = Duration.ofMinutes(30);
    private static final Duration LONGEST_TRAINING = Duration.ofMinutes(5);
    private static final int SECONDS_TO_STOP = 60;

    private final Process process;
    private final Path data;
    private final int port;
    private final Duration start;

    private PlatformProcess(Process process, Path data, int port) throws IOException {
        this.process = process;
        this.data = data;
        this.port = port;
        this.start = awaitReady();
    }

    /**
     * Starts a platform and waits until it is ready.
     *
     * @param arguments what follows {@code up --port P --data DIR}
     */
    public static PlatformProcess start(Path data, int port, String... arguments) throws IOException {
        return start(data, port, Map.of(), arguments);
    }

    /** As {@link #start(Path, int, String...)}, with settings in the environment. */
    public static PlatformProcess start(Path data, int port, Map<String, String> settings, String... arguments)
            throws IOException {
        Files.createDirectories(data);
        List<String> command = new ArrayList<>(List.of(
                home().resolve("zhengxin").toString(),
                "up",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(data).toFile());
        builder.environment().put("ZHENGXIN_BENCH_CONSTANT", "true");
        // What is made in the background once a day would run beside what is measured.
        builder.environment().put("ZHENGXIN_FIGURES_KEEP", "false");
        builder.environment().put("ZHENGXIN_OPENDATA_ENABLED", "false");
        builder.environment().put("ZHENGXIN_SELFCHECK_ENABLED", "false");
        // A million rows are a little more than one upload may be by default.
        builder.environment().put("ZHENGXIN_INTAKE_MAXUPLOADBYTES", Long.toString(LARGEST_UPLOAD));
        builder.environment().putAll(settings);
        return new PlatformProcess(builder.start(), data, port);
    }

    /** Returns the directory of the project, where the launcher is. */
    public static Path home() {
        return Path.of(System.getProperty("zhengxin.home", "."))
                .toAbsolutePath()
                .normalize();
    }

    /** Returns how long it took until it answered that it is ready. */
    public Duration start() {
        return start;
    }

    /** Returns a client of it. */
    public Api api() {
        return new Api(port);
    }

    /** Returns its database. */
    public Database database() {
        return Database.of(data);
    }

    /** Removes the data directory of an earlier run. */
    public static void remove(Path data) throws IOException {
        if (Files.exists(data)) {
            try (Stream<Path> below = Files.walk(data)) {
                for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Returns its data directory. */
    public Path data() {
        return data;
    }

    /** Returns the process of the Java virtual machine. */
    public ProcessHandle virtualMachine() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .filter(handle -> handle.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the platform's process is gone"));
    }

    /** Waits until the platform has made its cache for quicker starts in the background, which costs a processor. */
    public PlatformProcess settle() throws IOException {
        long began = System.nanoTime();
        while (trains() && Duration.ofNanos(System.nanoTime() - began).compareTo(LONGEST_TRAINING) < 0) {
            pause();
        }
        return this;
    }

    private static boolean trains() throws IOException {
        Path builds = home().resolve("target/launcher");
        if (Files.notExists(builds)) {
            return false;
        }
        try (Stream<Path> below = Files.list(builds)) {
            return below.anyMatch(build -> Files.exists(build.resolve("training")));
        }
    }

    /** Stops it in order, and whatever is left of it by force. */
    @Override
    public void close() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        virtualMachine().destroy();
        try {
            process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        all.stream()
                .filter(ProcessHandle::isAlive)
                .sorted(Comparator.comparing(ProcessHandle::pid).reversed())
                .forEach(ProcessHandle::destroyForcibly);
    }

    private Duration awaitReady() throws IOException {
        long began = System.nanoTime();
        while (!saysThatItIsReady()) {
            Duration waited = Duration.ofNanos(System.nanoTime() - began);
            if (!process.isAlive() || waited.compareTo(LONGEST_START) > 0) {
                process.destroy();
                throw new IOException("The platform did not start; see " + log(data));
            }
            pause();
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** The platform prints this line once it answers and, on a first start, the city is there. */
    private boolean saysThatItIsReady() throws IOException {
        Path log = log(data);
        return Files.exists(log) && Files.readString(log).contains("Zhengxin is ready");
    }

    private static Path log(Path data) {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    /** Waits a moment: seldom enough that asking costs the measured platform nothing to speak of. */
    static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
