package org.zhengxin.store.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import org.zhengxin.store.StoreException;

/**
 * Brings up a cluster's server, whatever state the last one was left in: stopped in order, killed, killed with
 * processes that are still ending, or running on because only the platform was killed.
 */
final class ServerStart {

    private static final Duration FOR_LEFTOVERS = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 5;

    private final Cluster cluster;
    private final ServerControl control;
    private final ServerUser user;
    private final ServerProcesses processes;

    ServerStart(Cluster cluster, ServerControl control, ServerUser user) {
        this.cluster = cluster;
        this.control = control;
        this.user = user;
        this.processes = new ServerProcesses(cluster.directory(), user);
    }

    Administration bringUp(ServerSettings settings) throws IOException, SQLException {
        boolean changed = cluster.configure(settings, user);
        if (processes.leftTraces()) {
            Administration running = new Administration(processes.port(), cluster.password());
            if (!changed && takenOver(running)) {
                return running;
            }
            clear();
        }
        user.own(cluster.directory());
        return start();
    }

    /** Starts the server again, where its clients look for it, after it died under this process. */
    void again(int port) throws IOException {
        if (processes.leftTraces()) {
            clear();
        }
        if (!control.start(port).succeeded()) {
            throw new StoreException("PostgreSQL does not start: %s".formatted(control.lastWords()));
        }
    }

    /** Goes on with a server that was left running, once nothing of the killed node is at work in it. */
    private boolean takenOver(Administration running) throws IOException, SQLException {
        return processes.mainAlive()
                && Backoff.until(FOR_LEFTOVERS, () -> running.answersFor(cluster.directory()) || !processes.mainAlive())
                && processes.mainAlive()
                && running.endOthers();
    }

    /** Leaves no process and no trace of the last server. */
    private void clear() throws IOException {
        if (processes.mainAlive() && !control.stop(ServerControl.Stop.FAST).succeeded()) {
            control.stop(ServerControl.Stop.IMMEDIATE);
        }
        // The others end by themselves soon after their main process was killed.
        if (!Backoff.until(FOR_LEFTOVERS, () -> !processes.anyAlive())) {
            throw new StoreException("Processes of an earlier PostgreSQL still work in %s; end them and start again."
                    .formatted(cluster.directory()));
        }
        processes.removeTraces();
    }

    private Administration start() throws IOException {
        String lastWords = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = freePort();
            Command.Result result = control.start(port);
            if (result.succeeded()) {
                return new Administration(port, cluster.password());
            }
            lastWords = control.lastWords();
            if (!lastWords.contains("could not bind")) {
                break; // only a port that was taken meanwhile is worth another attempt
            }
        }
        throw new StoreException("PostgreSQL does not start: %s".formatted(lastWords));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
