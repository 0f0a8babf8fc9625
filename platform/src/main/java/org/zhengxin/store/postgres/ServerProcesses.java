package org.zhengxin.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The operating system's view of a cluster: every PostgreSQL process works in the cluster's directory, so that, other
 * than by the number in {@code postmaster.pid}, a server is never mistaken for a process that was given its number.
 */
final class ServerProcesses {

    private final Path cluster;
    private final ServerUser user;

    ServerProcesses(Path cluster, ServerUser user) {
        this.cluster = cluster;
        this.user = user;
    }

    /** Tells whether the last server was not stopped in order, or still runs. */
    boolean leftTraces() {
        return Files.exists(file());
    }

    /** Removes the trace of a server of which no process lives. */
    void removeTraces() throws IOException {
        Files.deleteIfExists(file());
    }

    /** Tells whether any process of the server lives. */
    boolean anyAlive() throws IOException {
        return !alive().isEmpty();
    }

    /** Tells whether the server's main process lives. */
    boolean mainAlive() throws IOException {
        List<String> lines = trace();
        return !lines.isEmpty() && alive().contains(lines.getFirst().strip());
    }

    /** Returns the port that the server wrote down when it started, 0 if it did not come so far. */
    int port() throws IOException {
        List<String> lines = trace();
        return lines.size() < 4 ? 0 : Integer.parseInt(lines.get(3).strip());
    }

    private List<String> trace() throws IOException {
        return leftTraces() ? Files.readAllLines(file()) : List.of();
    }

    private Path file() {
        return cluster.resolve("postmaster.pid");
    }

    /** Asks as the server's user: not even root may see another user's working directories in a container. */
    private List<String> alive() throws IOException {
        String end = " " + cluster.toRealPath();
        return Command.of("find", "/proc", "-mindepth", "2", "-maxdepth", "2", "-name", "cwd", "-printf", "%h %l\\n")
                .under(user.prefix())
                .run()
                .output()
                .lines()
                .filter(line -> line.endsWith(end))
                .map(line -> line.substring("/proc/".length(), line.length() - end.length()))
                .toList();
    }
}
