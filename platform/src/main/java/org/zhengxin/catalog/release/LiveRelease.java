package org.zhengxin.catalog.release;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * The mark by which a running node shows others which release it uses: a shared advisory lock whose number comes from
 * the release's hash, held on a connection of its own. It needs no clean-up: it goes with the connection, however the
 * node ends. Should the database restart under a running node, the mark is gone until the node starts again.
 */
final class LiveRelease implements AutoCloseable {

    /** First key of the catalogue's advisory locks; the second is 0 for starting, else a release's number. */
    static final int LOCK_SPACE = 0x5A58_0001;

    private static final int CHECK_SECONDS = 5;

    private final DataSource dataSource;
    private final int number;
    private @Nullable Connection connection;

    LiveRelease(DataSource dataSource, String hash) {
        this.dataSource = dataSource;
        this.number = Integer.parseUnsignedInt(hash.substring(0, 8), 16) | 1;
    }

    /** Takes the mark; false, and no mark, when a running node has another release's. */
    synchronized boolean take() {
        try {
            if (connection == null || !connection.isValid(CHECK_SECONDS)) {
                close();
                connection = dataSource.getConnection();
                connection.setAutoCommit(true);
                mark(connection);
            }
            boolean alone = !othersLive(connection);
            if (!alone) {
                close();
            }
            return alone;
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("The release cannot be marked as running", e);
        }
    }

    private void mark(Connection held) throws SQLException {
        try (PreparedStatement statement = held.prepareStatement("SELECT pg_advisory_lock_shared(?, ?)")) {
            statement.setInt(1, LOCK_SPACE);
            statement.setInt(2, number);
            statement.execute();
        }
    }

    private boolean othersLive(Connection held) throws SQLException {
        String sql = """
                SELECT EXISTS (
                    SELECT FROM pg_locks
                     WHERE locktype = 'advisory' AND objsubid = 2 AND granted
                       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                       AND classid::bigint = ? AND objid::bigint NOT IN (0, ?))
                """;
        try (PreparedStatement statement = held.prepareStatement(sql)) {
            statement.setLong(1, Integer.toUnsignedLong(LOCK_SPACE));
            statement.setLong(2, Integer.toUnsignedLong(number));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        Connection held = connection;
        connection = null;
        if (held != null && !held.isClosed()) {
            // A pooled connection is not really closed, and would keep the lock.
            try (held;
                    PreparedStatement statement = held.prepareStatement("SELECT pg_advisory_unlock_all()")) {
                statement.execute();
            }
        }
    }
}
