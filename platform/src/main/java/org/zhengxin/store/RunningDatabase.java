package org.zhengxin.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.postgresql.Driver;
import org.zhengxin.store.postgres.DatabaseAddress;
import org.zhengxin.store.postgres.RunningServer;

/**
 * The database of a register that runs (运行中的数据库), for a command beside it: the embedded server of a data directory, or
 * the external one that the environment names as it does for the platform.
 */
public final class RunningDatabase {

    private final DatabaseAddress address;

    private RunningDatabase(DatabaseAddress address) {
        this.address = address;
    }

    /**
     * Finds it.
     *
     * @throws StoreException if no server runs there or its password may not be read, with the reason in one sentence
     */
    public static RunningDatabase of(Path data) {
        return of(data, System.getenv());
    }

    static RunningDatabase of(Path data, Map<String, String> environment) {
        String url = environment.get("ZHENGXIN_DATABASE_URL");
        return new RunningDatabase(
                url == null
                        ? RunningServer.address(data.resolve("postgres"))
                        : new DatabaseAddress(
                                url,
                                environment.getOrDefault("ZHENGXIN_DATABASE_USERNAME", ""),
                                environment.getOrDefault("ZHENGXIN_DATABASE_PASSWORD", "")));
    }

    /** Opens a connection as the platform signs in. */
    public Connection connect() throws SQLException {
        Properties signIn = new Properties();
        signIn.setProperty("user", address.username());
        signIn.setProperty("password", address.password());
        return Objects.requireNonNull(new Driver().connect(address.url(), signIn));
    }
}
