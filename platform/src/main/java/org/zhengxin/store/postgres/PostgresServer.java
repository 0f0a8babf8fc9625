package org.zhengxin.store.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.zhengxin.store.StoreException;

/**
 * A running embedded PostgreSQL server (内嵌数据库) on a free port of 127.0.0.1. It outlives this process if that is
 * killed; the next start takes it over.
 */
public final class PostgresServer implements AutoCloseable {

    private final ServerStart start;
    private final ServerControl control;
    private final Administration administration;
    private final boolean durable;
    private volatile MainProcess process;

    private PostgresServer(ServerStart start, ServerControl control, Administration administration, boolean durable)
            throws IOException {
        this.start = start;
        this.control = control;
        this.administration = administration;
        this.durable = durable;
        this.process = MainProcess.of(control.cluster());
    }

    /**
     * Starts the server whose files are below {@code home}, made there if need be, and waits until it answers.
     *
     * @throws StoreException if that is impossible, with the reason in one sentence
     */
    public static PostgresServer start(Path home, ServerSettings settings) {
        return start(home, home, settings);
    }

    /**
     * Starts the server whose files are below {@code home} with programs that several servers share.
     *
     * @param shared where the programs are, unpacked there if need be
     */
    public static PostgresServer start(Path shared, Path home, ServerSettings settings) {
        try {
            Programs programs = Programs.unpackedBelow(shared);
            ServerUser user = ServerUser.choose(home, programs);
            if (settings.archive() instanceof WalArchive archive) {
                archive.prepare(user);
            }
            Cluster cluster = Cluster.below(home, programs, user);
            ServerControl control = new ServerControl(programs, user, cluster.directory());
            ServerStart start = new ServerStart(cluster, control, user);
            Administration administration = start.bringUp(settings);
            administration.createDatabase();
            return new PostgresServer(start, control, administration, settings.durable());
        } catch (IOException | SQLException e) {
            throw new StoreException("PostgreSQL cannot be started below %s: %s".formatted(home, e.getMessage()), e);
        }
    }

    /** Returns where the platform's database is; that does not change as long as this process lives. */
    public DatabaseAddress address() {
        return administration.address();
    }

    /** Returns where the administrator of the server signs in. */
    public DatabaseAddress administration() {
        return administration.administrator();
    }

    /** Tells whether the server's main process lives. */
    boolean isAlive() {
        return process.lives();
    }

    /**
     * Starts a server that died again, at the same address, and waits until it has recovered.
     *
     * @throws StoreException if that is impossible now, with the reason in one sentence
     */
    void bringBack() {
        try {
            start.again(administration.port());
            process = MainProcess.of(control.cluster());
        } catch (IOException e) {
            throw new StoreException("PostgreSQL cannot be started again: %s".formatted(e.getMessage()), e);
        }
    }

    /** Stops the server in order; if that takes too long, as in a crash, which loses nothing that was committed. */
    @Override
    public void close() {
        if (!durable || !control.stop(ServerControl.Stop.FAST).succeeded()) {
            control.stop(ServerControl.Stop.IMMEDIATE);
        }
    }
}
