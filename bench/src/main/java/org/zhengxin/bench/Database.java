package org.zhengxin.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The platform's own PostgreSQL, entered beside it to fill it and to measure the limit (内嵌数据库). */
public record Database(int port, String password) {

    private static final int PORT_LINE = 3;

    static Database of(Path data) {
        try {
            Path home = data.resolve("postgres");
            String port = Files.readAllLines(home.resolve("cluster/postmaster.pid"))
                    .get(PORT_LINE)
                    .strip();
            return new Database(
                    Integer.parseInt(port),
                    Files.readString(home.resolve("password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a connection to the platform's database as the platform's role. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/zhengxin", "zhengxin", password);
    }

    /** Runs one statement in a connection of its own. */
    public void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Writes a checkpoint, so that one measurement does not pay for another. */
    public void checkpoint() throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (Connection connection = DriverManager.getConnection(url, "administrator", password);
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }

    /** Returns the first column of the first row as a number. */
    public long number(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
