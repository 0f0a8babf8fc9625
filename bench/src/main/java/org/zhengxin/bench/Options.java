package org.zhengxin.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The options of a benchmark (参数): {@code --name value} pairs. */
public record Options(Map<String, String> values) {
    private static final Set<String> KNOWN = Set.of(
            "rows",
            "organisations",
            "records",
            "batches",
            "seconds",
            "concurrency",
            "port",
            "directory",
            "seed",
            "repeat",
            "warmup",
            "entries",
            "histories");

    /** Reads the options of a command line; throws IllegalArgumentException with a sentence for the user. */
    static Options of(String[] arguments, int from) {
        Map<String, String> values = new HashMap<>();
        for (int i = from; i < arguments.length; i += 2) {
            String name = arguments[i].replaceFirst("^--", "");
            if (!arguments[i].startsWith("--") || !KNOWN.contains(name) || i + 1 == arguments.length) {
                throw new IllegalArgumentException("Unknown option, or one without its value: " + arguments[i]);
            }
            values.put(name, arguments[i + 1]);
        }
        return new Options(Map.copyOf(values));
    }

    /** Returns a number, such as {@code 1000000} or {@code 1_000_000}. */
    public long number(String name, long otherwise) {
        String value = values.get(name);
        return value == null ? otherwise : Long.parseLong(value.replace("_", ""));
    }

    /** Returns a number that fits an int. */
    public int count(String name, int otherwise) {
        return Math.toIntExact(number(name, otherwise));
    }

    /** Returns the port for the platform under test: the one that was named, else a free one. */
    public int port() throws IOException {
        if (values.containsKey("port")) {
            return count("port", 0);
        }
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** Returns the directory for files and data of the run; it is made and kept, so that a fill can be used again. */
    public Path directory(String benchmark) {
        return Path.of(values.getOrDefault("directory", "target/bench/" + benchmark))
                .toAbsolutePath()
                .normalize();
    }
}
