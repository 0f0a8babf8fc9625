package org.zhengxin.conformance.harness;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/** The built application, unpacked as the launcher does it: once for each build, and started by the launcher's options. */
final class Application {
    private static final AtomicBoolean CACHE_ORDERED = new AtomicBoolean();

    private final Path jar;

    private Application(Path jar) {
        this.jar = jar;
    }

    /** Unpacks the build unless it is; several runs may ask for it at once. */
    static Application unpacked() throws IOException, InterruptedException {
        Path built = built();
        Path home = Files.createDirectories(
                Path.of("target", "application-" + fingerprint(built)).toAbsolutePath());
        Path unpacked = home.resolve("unpacked");
        try (FileChannel file =
                        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = file.lock()) {
            if (held.isValid() && !Files.exists(unpacked)) {
                Path begun = home.resolve("unpacking-" + ProcessHandle.current().pid());
                extract(built, begun);
                Files.move(begun, unpacked);
            }
        }
        return new Application(unpacked.resolve(built.getFileName()));
    }

    /** Returns what runs it. */
    Path jar() {
        return jar;
    }

    /**
     * Returns the options about the JDK's cache of its classes, with which starts are quicker. The first platform of a run
     * makes it in the background where there is none.
     */
    List<String> cache() {
        Path cache = jar.resolveSibling("start.aot");
        if (Files.exists(cache)) {
            return List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off");
        }
        return CACHE_ORDERED.getAndSet(true) ? List.of() : List.of("-Dzhengxin.start-cache=" + cache);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The dates of reproducible builds are all one. */
    private static String fingerprint(Path built) throws IOException {
        CRC32C sum = new CRC32C();
        try (InputStream content = new CheckedInputStream(Files.newInputStream(built), sum)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return Files.size(built) + "-" + Long.toHexString(sum.getValue());
    }

    private static void extract(Path built, Path directory) throws IOException, InterruptedException {
        int code = new ProcessBuilder(
                        java(),
                        "-Djarmode=tools",
                        "-jar",
                        built.toString(),
                        "extract",
                        "--destination",
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0) {
            throw new AssertionError("the application cannot be unpacked: " + built);
        }
    }

    private static Path built() {
        File[] jars = new File(System.getProperty("zhengxin.target", "../platform/target"))
                .listFiles((directory, name) -> name.endsWith("-app.jar"));
        if (jars == null || jars.length == 0) {
            throw new AssertionError("there is no platform/target/*-app.jar: build the platform first");
        }
        return jars[0].toPath().toAbsolutePath().normalize();
    }
}
