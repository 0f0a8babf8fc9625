package org.zhengxin.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Starts and stops a cluster's server by {@code pg_ctl}, which puts it into a process group of its own: Ctrl-C in a terminal
 * reaches the platform alone, which then stops the server in order.
 */
record ServerControl(Programs programs, ServerUser user, Path cluster) {

    /** Recovery after a crash reads the log of all changes since the last checkpoint. */
    private static final int SECONDS_TO_START = 3600;

    /** The last checkpoint writes what is in memory. */
    private static final int SECONDS_TO_STOP = 300;

    /** How to stop: after a last checkpoint, or at once as in a crash. */
    enum Stop {
        FAST,
        IMMEDIATE
    }

    Command.Result start(int port) throws IOException {
        Path log = freshLog();
        return run("start", "--wait", "--timeout=" + SECONDS_TO_START, "--log=" + log, "--options=-p " + port);
    }

    Command.Result stop(Stop how) {
        String mode = how == Stop.FAST ? "fast" : "immediate";
        return run("stop", "--wait", "--timeout=" + SECONDS_TO_STOP, "--mode=" + mode);
    }

    /** Returns the last lines that the server wrote. */
    String lastWords() throws IOException {
        List<String> lines = Files.exists(log()) ? Files.readAllLines(log()) : List.of();
        return String.join(" / ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    private Command.Result run(String verb, String... words) {
        return Command.of(programs.program("pg_ctl").toString(), verb, "--pgdata=" + cluster)
                .with(words)
                .under(user.prefix())
                .run();
    }

    private Path log() {
        return cluster.resolve("server.log");
    }

    private Path freshLog() throws IOException {
        if (Files.exists(log())) {
            Files.move(log(), cluster.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log();
    }
}
