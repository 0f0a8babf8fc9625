package org.zhengxin.store.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.util.FileSystemUtils;
import org.zhengxin.store.postgres.DatabaseAddress;
import org.zhengxin.store.postgres.PostgresServer;
import org.zhengxin.store.postgres.ServerSettings;

/** The one server of this test run: started on first use, its databases copied from one that was migrated once. */
final class TestServer {

    private static final String TEMPLATE = "migrated";

    private final Path home;
    private final PostgresServer server;
    private final Map<Class<?>, TestDatabase> databases = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    private static final class Holder {
        static final TestServer INSTANCE = new TestServer();
    }

    static TestServer get() {
        return Holder.INSTANCE;
    }

    private TestServer() {
        home = newHome();
        server = PostgresServer.start(home.resolveSibling("programs"), home, ServerSettings.passing());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        execute("CREATE DATABASE " + TEMPLATE + " OWNER zhengxin");
        DatabaseAddress template = address(TEMPLATE);
        Flyway.configure()
                .dataSource(template.url(), template.username(), template.password())
                .load()
                .migrate();
    }

    /** Returns the database of a test class, making it when it is asked for first. */
    TestDatabase of(Class<?> testClass) {
        return databases.computeIfAbsent(testClass, ignored -> {
            String name = "test_" + count.incrementAndGet();
            execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE + " OWNER zhengxin");
            return new TestDatabase(address(name), home.resolve(name));
        });
    }

    HikariDataSource pool(Class<?> testClass) {
        return of(testClass).pool();
    }

    private DatabaseAddress address(String database) {
        DatabaseAddress own = server.address();
        String url = own.url().substring(0, own.url().lastIndexOf('/') + 1) + database;
        return new DatabaseAddress(url, own.username(), own.password());
    }

    private void execute(String sql) {
        DatabaseAddress administration = server.administration();
        try (Connection connection = DriverManager.getConnection(
                        administration.url(), administration.username(), administration.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void stop() {
        server.close();
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newHome() {
        try {
            Path below =
                    Files.createDirectories(Path.of("target", "test-servers").toAbsolutePath());
            Path made = Files.createTempDirectory(below, "server-");
            return Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwx--x--x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
