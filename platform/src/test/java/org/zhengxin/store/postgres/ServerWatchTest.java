package org.zhengxin.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that is killed under a living platform comes back by itself, or somebody is told that it does not. */
class ServerWatchTest {

    private static final Path SHARED =
            Path.of("target", "test-servers", "programs").toAbsolutePath();

    private final CompletableFuture<String> lost = new CompletableFuture<>();
    private Path home;
    private PostgresServer server;
    private ServerWatch watch;

    @BeforeEach
    void start() throws IOException {
        home = Files.createTempDirectory(Files.createDirectories(SHARED), "watch-");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        server = PostgresServer.start(SHARED, home, ServerSettings.lasting());
        watch = ServerWatch.over(
                server,
                List.of(Duration.ZERO, Duration.ofMillis(200), Duration.ofMillis(400)),
                () -> {},
                lost::complete);
    }

    @AfterEach
    void stop() throws IOException {
        watch.close();
        server.close();
        Trees.delete(home);
    }

    @Test
    void killedMainProcess_underWork_isReplacedWithWhatWasCommitted() throws SQLException {
        try (HikariDataSource pool = pool()) {
            execute(pool, "CREATE TABLE kept AS SELECT 1 AS value");
            DatabaseAddress before = server.address();
            kill(mainProcess());
            assertThat(committed(pool)).isEqualTo("1");
            assertThat(server.address()).isEqualTo(before);
            assertThat(server.isAlive()).isTrue();
            assertThat(lost).isNotDone();
        }
    }

    @Test
    void killedProcessesAll_twice_areReplacedTwice() throws SQLException {
        try (HikariDataSource pool = pool()) {
            execute(pool, "CREATE TABLE kept AS SELECT 1 AS value");
            for (int time = 0; time < 2; time++) {
                ProcessHandle main = mainProcess();
                List<ProcessHandle> all =
                        Stream.concat(Stream.of(main), main.descendants()).toList();
                all.forEach(ProcessHandle::destroyForcibly);
                main.onExit().join();
                assertThat(committed(pool)).isEqualTo("1");
            }
        }
    }

    @Test
    void serverThatCannotComeBack_isGivenUpInOneSentence() throws Exception {
        Files.writeString(home.resolve("cluster").resolve("postgresql.conf"), "no_such_setting = 1\n");
        mainProcess().destroyForcibly();
        assertThat(lost.get(2, TimeUnit.MINUTES))
                .startsWith("PostgreSQL has died and cannot be started again.")
                .contains("no_such_setting");
        assertThat(watch.serverRuns()).isFalse();
    }

    @Test
    void closedWatch_leavesAKilledServerAlone() throws IOException {
        watch.close();
        kill(mainProcess());
        assertThat(server.isAlive()).isFalse();
        assertThat(watch.serverRuns()).isFalse();
    }

    @Test
    void processThatHasTheNumberOfTheServer_isNotTakenForIt() throws IOException {
        MainProcess found = MainProcess.of(home.resolve("cluster"));
        assertThat(found.lives()).isTrue();
        assertThat(new MainProcess(found.number(), "1").lives()).isFalse();
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private ProcessHandle mainProcess() {
        try {
            return ProcessHandle.of(Long.parseLong(
                            MainProcess.of(home.resolve("cluster")).number()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** As the platform's own: it waits for a server that is away. */
    private HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.address().url());
        pool.setUsername(server.address().username());
        pool.setPassword(server.address().password());
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(Duration.ofMinutes(2).toMillis());
        return pool;
    }

    /** Asks until an answer comes: the first connection out of the pool may be one that has just been cut off. */
    private static String committed(HikariDataSource pool) throws SQLException {
        SQLException cut = null;
        for (int attempt = 0; attempt < 3; attempt++) {
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("SELECT value FROM kept")) {
                result.next();
                return result.getString(1);
            } catch (SQLException e) {
                cut = e;
            }
        }
        throw cut;
    }

    private static void execute(HikariDataSource pool, String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
