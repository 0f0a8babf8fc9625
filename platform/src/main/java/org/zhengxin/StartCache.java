package org.zhengxin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Makes the JDK's cache of loaded and linked classes (AOT cache) in the background, once the platform is ready: a second
 * process starts the same program on an empty data directory, asks for some pages and ends. The next start is then two
 * to three times as quick. Whatever goes wrong here costs speed and nothing else.
 */
@Component
@ConditionalOnProperty("zhengxin.start-cache")
class StartCache implements DisposableBean {

    private final Path cache;
    private final Path workspace;
    private @Nullable Process running;
    private boolean stopping;

    StartCache(Environment environment) {
        cache = Path.of(environment.getRequiredProperty("zhengxin.start-cache"));
        workspace = cache.resolveSibling("training");
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform().daemon().name("start-cache").start(this::makeAlone);
    }

    /** Several registers may run from one build: one of them makes the cache. */
    private void makeAlone() {
        Path lock = cache.resolveSibling("training.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            if (held != null) {
                make();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void make() throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(workspace);
        Files.createDirectories(workspace);
        Path recording = workspace.resolve("recording");
        Path fresh = workspace.resolve("fresh");
        boolean recorded = succeeds(
                List.of("-Xmx512m", "-XX:AOTMode=record", "-XX:AOTConfiguration=" + recording),
                List.of(
                        "--zhengxin.training=true",
                        "--server.port=0",
                        "--zhengxin.data=" + workspace.resolve("data"),
                        "--zhengxin.demo.empty=true"));
        boolean made = recorded
                && succeeds(
                        List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + recording, "-XX:AOTCache=" + fresh),
                        List.of());
        if (made) {
            Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE);
        }
        FileSystemUtils.deleteRecursively(workspace);
    }

    private boolean succeeds(List<String> options, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19", java()));
        command.addAll(ownOptions());
        command.addAll(options);
        command.addAll(List.of("-jar", System.getProperty("java.class.path")));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        // An external database or demonstration settings in the environment are not for the training run.
        builder.environment().keySet().removeIf(name -> name.startsWith("ZHENGXIN_") || name.startsWith("SPRING_"));
        builder.redirectErrorStream(true)
                .redirectOutput(cache.resolveSibling("training.log").toFile());
        return begun(builder) instanceof Process process && process.waitFor() == 0;
    }

    private synchronized @Nullable Process begun(ProcessBuilder builder) throws IOException {
        running = stopping ? null : builder.start();
        return running;
    }

    /** The options that this process was started with, except those about the cache itself. */
    private static List<String> ownOptions() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-XX:AOT") && !option.startsWith("-Dzhengxin.start-cache"))
                .toList();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Asks the training run to end, so that it stops its own database, and does not wait for long. */
    @Override
    public synchronized void destroy() throws InterruptedException {
        stopping = true;
        if (running != null && running.isAlive()) {
            running.destroy();
            running.waitFor(10, TimeUnit.SECONDS);
            running.destroyForcibly();
        }
    }
}
