package org.zhengxin.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** A log's files in a directory of its own that goes when it is closed. */
record Mirror(Path root) implements AutoCloseable {

    static Mirror of(Map<String, byte[]> files) {
        try {
            Mirror mirror = new Mirror(Files.createTempDirectory("mirror"));
            files.forEach(mirror::put);
            return mirror;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void put(String path, byte[] bytes) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
