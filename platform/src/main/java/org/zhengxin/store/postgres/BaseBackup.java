package org.zhengxin.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengxin.store.StoreException;

/**
 * A copy of a running embedded server's files (基础备份), taken from outside while it serves, with so much of the
 * write-ahead log that it is whole by itself. The server is told by {@code pg_backup_start} and {@code pg_backup_stop}; the
 * bundle has no {@code pg_basebackup}.
 */
public final class BaseBackup {

    private static final int PORT_LINE = 3;
    private static final Pattern FIRST_PIECE = Pattern.compile("START WAL LOCATION: .* \\(file ([0-9A-F]{24})\\)");

    /** Keeps the pieces that are written meanwhile from being reused; goes away with the connection. */
    private static final String HOLD = "SELECT pg_create_physical_replication_slot('zhengxin_backup', true, true)";

    private final Path cluster;
    private final Path target;

    private BaseBackup(Path cluster, Path target) {
        this.cluster = cluster;
        this.target = target;
    }

    /**
     * Copies the files of the server whose files are below {@code home} into a directory that is not there yet.
     *
     * @throws StoreException if no server runs there or the copy cannot be made, with the reason in one sentence
     */
    public static void take(Path home, Path target) {
        Path cluster = home.resolve("cluster");
        if (!Files.isReadable(cluster.resolve("postmaster.pid"))) {
            throw new StoreException(
                    "No database runs in %s. Of a register that is stopped, copy the data directory itself."
                            .formatted(cluster));
        }
        try {
            String password = Files.readString(home.resolve("password")).strip();
            List<String> trace = Files.readAllLines(cluster.resolve("postmaster.pid"));
            Administration server =
                    new Administration(Integer.parseInt(trace.get(PORT_LINE).strip()), password);
            new BaseBackup(cluster, target).take(server);
        } catch (IOException | SQLException e) {
            throw new StoreException("The backup into %s failed: %s".formatted(target, e.getMessage()), e);
        }
    }

    private void take(Administration server) throws IOException, SQLException {
        if (!server.answersFor(cluster)) {
            throw new StoreException("The database of %s does not answer.".formatted(cluster));
        }
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(HOLD);
            statement.execute("SELECT pg_backup_start('zhengxin', true)");
            new ClusterCopy(cluster, target).run();
            try (ResultSet end = statement.executeQuery(
                    "SELECT labelfile, spcmapfile, pg_walfile_name(lsn) FROM pg_backup_stop(false)")) {
                end.next();
                finish(end.getString(1), end.getString(2), end.getString(3));
            }
        }
    }

    private void finish(String label, String tablespaces, String lastPiece) throws IOException {
        if (!tablespaces.isBlank()) {
            throw new StoreException("The database has tablespaces outside its directory; this backup knows none.");
        }
        Matcher first = FIRST_PIECE.matcher(label);
        if (!first.find()) {
            throw new StoreException("PostgreSQL did not say where the backup begins.");
        }
        Files.writeString(target.resolve("backup_label"), label);
        ClusterCopy.pieces(cluster, target, first.group(1), lastPiece);
        if (!Command.of("sync", "-f", target.toString()).run().succeeded()) {
            throw new StoreException("The backup in %s could not be made lasting.".formatted(target));
        }
    }
}
