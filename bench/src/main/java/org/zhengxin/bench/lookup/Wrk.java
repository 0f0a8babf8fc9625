package org.zhengxin.bench.lookup;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Runs wrk, the load generator of Debian's package of that name (压测客户端): closed loop, keep-alive. */
final class Wrk {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern BAD = Pattern.compile("Non-2xx or 3xx responses: (\\d+)|Socket errors: (.*)");

    private final int connections;

    Wrk(int connections) {
        this.connections = connections;
    }

    /** Stops with a sentence if the program is not there. */
    static void demand() throws IOException {
        try {
            new ProcessBuilder("wrk", "--version").start().destroy();
        } catch (IOException e) {
            throw new IOException("The lookup benchmark needs Debian's package: apt-get install wrk", e);
        }
    }

    /** Loads one address, or random ones that a script makes. */
    Load run(URI address, int seconds, Path script) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("wrk", "--latency", "-t1", "-c" + connections, "-d" + seconds + "s", "-s", script.toString()));
        command.add(address.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader reader = process.inputReader()) {
            return read(reader.lines().collect(Collectors.joining("\n")));
        }
    }

    /** Writes the script that asks for organisations at random, from a file with one code per line. */
    static Path randomCodes(Path directory, Path codes) throws IOException {
        return Files.writeString(directory.resolve("codes.lua"), """
                local codes = {}
                for line in io.lines("%s") do codes[#codes + 1] = line end
                math.randomseed(20261)
                request = function()
                  return wrk.format("GET", "/api/v1/organisations/" .. codes[math.random(#codes)])
                end
                """.formatted(codes));
    }

    /** Writes the script that asks for the given address alone, through the same code of the client. */
    static Path constant(Path directory) throws IOException {
        return Files.writeString(directory.resolve("constant.lua"), """
                local path = nil
                request = function()
                  path = path or wrk.path
                  return wrk.format("GET", path)
                end
                """);
    }

    private static Load read(String output) throws IOException {
        Matcher bad = BAD.matcher(output);
        if (bad.find()) {
            throw new IOException("Not all requests were answered well: " + bad.group());
        }
        Matcher rate = RATE.matcher(output);
        Matcher slow = P99.matcher(output);
        if (!rate.find() || !slow.find()) {
            throw new IOException("wrk said: " + output);
        }
        double unit = switch (slow.group(2)) {
            case "us" -> 0.001;
            case "ms" -> 1;
            default -> 1000;
        };
        return new Load(Double.parseDouble(rate.group(1)), Double.parseDouble(slow.group(1)) * unit);
    }

    /**
     * What was reached.
     *
     * @param rate requests per second
     * @param p99 milliseconds within which 99 of 100 were answered
     */
    record Load(double rate, double p99) {}
}
