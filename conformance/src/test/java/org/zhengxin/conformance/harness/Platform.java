package org.zhengxin.conformance.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The built platform as a process with a data directory of its own; can be stopped, killed and started again. */
public final class Platform implements AutoCloseable {
    private static final Duration READY = Duration.ofMinutes(5);
    private static final Duration STOPPED = Duration.ofMinutes(2);
    private static final Pattern READY_LINE = Pattern.compile("is ready: (http://localhost:\\d+)/");

    private final List<String> settings;
    private final Path home;
    private final Application application;
    private Path data;
    private Process process;
    private String address;
    private int lives;

    /** Starts an empty register, with more arguments at every start; relative paths in them are below its home. */
    public Platform(String... arguments) throws Exception {
        this(with(arguments), data -> {});
    }

    private static List<String> with(String... arguments) {
        List<String> settings = new ArrayList<>(List.of("--zhengxin.demo.empty=true"));
        settings.addAll(List.of(arguments));
        return settings;
    }

    /** What is done with a data directory before the first start. */
    public interface Preparation {
        /** Prepares it. */
        void prepare(Path data) throws IOException;
    }

    /** Starts a register with settings at every start, on a data directory that is prepared first. */
    public Platform(List<String> settings, Preparation preparation) throws Exception {
        this.settings = settings;
        home = Files.createTempDirectory("zhengxin-conformance");
        // PostgreSQL runs as another user where root runs the suite; it must be able to pass through.
        home.toFile().setExecutable(true, false);
        data = home.resolve("data");
        application = Application.unpacked();
        Files.createDirectory(temporary());
        preparation.prepare(data());
        try {
            start();
        } catch (Exception | AssertionError failure) {
            process.destroyForcibly();
            killDatabase();
            throw failure;
        }
    }

    /** Starts the platform on its data directory, with its own and further settings; returns when it says that it is ready. */
    public void start(String... more) throws Exception {
        Path log = log(++lives);
        List<String> command = new ArrayList<>(List.of(
                Application.java(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Djava.io.tmpdir=" + temporary()));
        command.addAll(application.cache());
        command.addAll(List.of("-jar", application.jar().toString(), "--server.port=0", "--zhengxin.data=" + data()));
        command.addAll(settings);
        command.addAll(List.of(more));
        process = begin(command, log);
        address = Waiting.until("the platform to be ready", READY, () -> ready(log));
    }

    /** Runs one of the application's commands to its end and returns its exit code; it prints into the output. */
    public int run(String mainClass, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Application.java(), "-Xmx256m", "-cp", application.jar().toString(), "-Duser.language=en"));
        command.add(mainClass);
        command.addAll(List.of(words));
        return begin(command, log(++lives)).waitFor();
    }

    private Process begin(List<String> command, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.directory(home.toFile());
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private Optional<String> ready(Path log) throws IOException {
        Matcher line = READY_LINE.matcher(Files.readString(log));
        if (line.find()) {
            return Optional.of(line.group(1));
        }
        if (!process.isAlive()) {
            throw new AssertionError("the platform did not start:\n" + Files.readString(log));
        }
        return Optional.empty();
    }

    /** Returns the address without a slash at its end. */
    public String address() {
        return address;
    }

    /** Returns the data directory. */
    public Path data() {
        return data;
    }

    /** Returns the directory in which everything of it is, its data directory too. */
    public Path home() {
        return home;
    }

    /** From its next start on, it has this data directory. */
    public void moveTo(Path other) {
        data = other;
    }

    /** Returns the directory that it has for temporary files. */
    public Path temporary() {
        return home.resolve("tmp");
    }

    /** Returns all that the platform has written to its output in all of its lives. */
    public String output() {
        try (Stream<Path> files = Files.list(home)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells whether the process lives. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Stops it as an operator does and waits for its end. */
    public void stop() throws InterruptedException {
        process.destroy();
        awaitEnd();
    }

    /** Kills it without a chance to tidy up; its database server lives on. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Stops and starts it. */
    public void restart() throws Exception {
        stop();
        start();
    }

    /** Kills the database server and all of its processes. */
    public void killDatabase() throws IOException, InterruptedException {
        Optional<ProcessHandle> postmaster = postmaster();
        List<ProcessHandle> all = postmaster.stream()
                .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle one : all) {
            one.onExit().orTimeout(STOPPED.toSeconds(), TimeUnit.SECONDS).join();
        }
    }

    /** Kills the database server's first process alone; the others notice by themselves. */
    public void killDatabaseMainProcess() throws IOException {
        ProcessHandle first = postmaster().orElseThrow();
        first.destroyForcibly();
        first.onExit().orTimeout(STOPPED.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** Returns the database server's first process if it runs. */
    private Optional<ProcessHandle> postmaster() throws IOException {
        if (!Files.isDirectory(data())) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(data(), 3)) {
            Optional<Path> file =
                    files.filter(path -> path.endsWith("postmaster.pid")).findFirst();
            if (file.isEmpty()) {
                return Optional.empty();
            }
            String pid = Files.readAllLines(file.get()).getFirst().strip();
            return ProcessHandle.of(Long.parseLong(pid));
        }
    }

    private void awaitEnd() throws InterruptedException {
        if (!process.waitFor(STOPPED.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the platform did not stop within " + STOPPED);
        }
    }

    private Path log(int life) {
        return home.resolve("output-" + life + ".log");
    }

    /** Stops it and removes all that it wrote. */
    @Override
    public void close() throws IOException, InterruptedException {
        if (process.isAlive()) {
            stop();
        }
        killDatabase();
        Files.walkFileTree(home, new Remover());
    }

    private static final class Remover extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
