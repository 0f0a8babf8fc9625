package org.zhengxin.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhengxin.store.StoreException;

/** What the embedded server owes after every way of ending: what was committed is there again. */
class PostgresServerTest {

    private static final Path SHARED =
            Path.of("target", "test-servers", "programs").toAbsolutePath();

    private static Path home;

    private PostgresServer server;

    @BeforeAll
    static void makeHome() throws IOException {
        home = Files.createTempDirectory(Files.createDirectories(SHARED), "crash-");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @AfterAll
    static void removeHome() throws IOException {
        Trees.delete(home);
    }

    @BeforeEach
    void startWithOneCommittedRow() throws SQLException {
        server = start();
        execute("DROP TABLE IF EXISTS kept", "CREATE TABLE kept (value int)", "INSERT INTO kept VALUES (1)");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void start_afterOrderlyStop_findsWhatWasCommitted() throws SQLException {
        server.close();
        server = start();
        assertThat(committed()).isOne();
    }

    @Test
    void start_afterTheServerWasKilled_recoversWhatWasCommitted() throws IOException, SQLException {
        kill();
        server = start();
        assertThat(committed()).isOne();
    }

    @Test
    void start_whileTheServerOfAKilledNodeRuns_takesItOver() throws SQLException {
        DatabaseAddress before = server.address();
        server = start();
        assertThat(server.address()).isEqualTo(before);
        assertThat(committed()).isOne();
    }

    @Test
    void start_whileAStatementOfAKilledNodeRuns_endsItFirst() throws SQLException {
        try (Connection left = connect();
                Statement statement = left.createStatement()) {
            left.setAutoCommit(false);
            statement.execute("INSERT INTO kept VALUES (2)");
            server = start();
            assertThatThrownBy(left::commit).isInstanceOf(SQLException.class);
        }
        assertThat(committed()).isOne();
    }

    @Test
    void start_withOtherSettingsThanTheRunningServer_replacesIt() throws SQLException {
        ServerSettings other = ServerSettings.lasting().with("work_mem = '8MB'\n");
        server = PostgresServer.start(SHARED, home, other);
        assertThat(answer("SHOW work_mem")).isEqualTo("8MB");
        assertThat(committed()).isOne();
    }

    @Test
    void start_whenAnotherProcessHasTheNumberOfTheLastServer_isNotMisled() throws IOException, SQLException {
        kill();
        Path trace = home.resolve("cluster").resolve("postmaster.pid");
        String other = String.valueOf(ProcessHandle.current().pid());
        Files.writeString(trace, Files.readString(trace).replaceFirst("^\\d+", other));
        server = start();
        assertThat(committed()).isOne();
    }

    @Test
    void start_afterTheFirstStartWasCutOff_beginsAgain() throws IOException, SQLException {
        server.close();
        Files.move(home.resolve("cluster"), home.resolve("cluster.new"));
        server = start();
        assertThat(answer("SELECT current_database()")).isEqualTo("zhengxin");
        assertThat(home.resolve("cluster.new")).doesNotExist();
    }

    @Test
    void start_onAClusterOfAnotherVersion_isRefusedInOneSentence() throws IOException {
        server.close();
        Path version = home.resolve("cluster").resolve("PG_VERSION");
        Files.writeString(version, "17\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("belongs to PostgreSQL 17");
        Files.writeString(version, "18\n");
        server = start();
    }

    @Test
    void server_running_keepsItsSecretsAndIsDurable() throws IOException, SQLException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("password"))))
                .isEqualTo("rw-------");
        assertThat(answer("SHOW fsync")).isEqualTo("on");
        assertThat(answer("SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(answer("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
        assertThatThrownBy(() -> DriverManager.getConnection(server.address().url(), "zhengxin", "guessed"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void log_ofAFailedStatement_holdsNothingOfTheRow() throws IOException, SQLException {
        assertThatThrownBy(() -> execute("SELECT 'somebody'::int")).isInstanceOf(SQLException.class);
        assertThat(home.resolve("cluster").resolve("server.log")).content().doesNotContain("somebody");
    }

    private PostgresServer start() {
        return PostgresServer.start(SHARED, home, ServerSettings.lasting());
    }

    /** Kills the main process as {@code kill -9} does; the others notice by themselves. */
    private void kill() throws IOException {
        String number = Files.readAllLines(home.resolve("cluster").resolve("postmaster.pid"))
                .getFirst();
        ProcessHandle.of(Long.parseLong(number)).orElseThrow().destroyForcibly();
    }

    private int committed() throws SQLException {
        return Integer.parseInt(answer("SELECT count(*) FROM kept"));
    }

    private String answer(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Connection connect() throws SQLException {
        DatabaseAddress address = server.address();
        return DriverManager.getConnection(address.url(), address.username(), address.password());
    }
}
