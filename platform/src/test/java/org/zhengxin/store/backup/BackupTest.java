package org.zhengxin.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhengxin.store.StoreException;
import org.zhengxin.store.postgres.DatabaseAddress;
import org.zhengxin.store.postgres.PostgresServer;
import org.zhengxin.store.postgres.ServerSettings;
import org.zhengxin.store.postgres.Trees;
import org.zhengxin.store.postgres.WalArchive;

/** A running server is backed up, and what was there at a moment is there again. */
class BackupTest {

    private static final Path SHARED =
            Path.of("target", "test-servers", "programs").toAbsolutePath();

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path home;
    private PostgresServer server;

    @BeforeEach
    void start() throws IOException, SQLException {
        home = Files.createTempDirectory(Files.createDirectories(SHARED), "backup-");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        Files.createDirectories(data().resolve("keys"));
        Files.writeString(data().resolve("keys").resolve("signing.key"), "secret");
        Files.createDirectories(data().resolve("content"));
        Files.writeString(data().resolve("content").resolve("news.md"), "news");
        server = open(data());
        execute(server, "CREATE TABLE kept (value int)");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        Trees.delete(home);
    }

    @Test
    void restore_toATime_hasExactlyWhatWasThereThen() throws IOException, SQLException {
        execute(server, "INSERT INTO kept VALUES (1)");
        assertThat(backUp()).isZero();
        execute(server, "INSERT INTO kept VALUES (2)", "CREATE TABLE later AS SELECT 1 AS one");
        String noted = answer(
                server, "SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')");
        execute(server, "INSERT INTO kept VALUES (3)", "DELETE FROM kept WHERE value = 1", "DROP TABLE later");
        server.close(); // what is not in the archive yet goes there
        assertThat(restore("--to", noted)).as(said::toString).isZero();
        server = open(restored());
        assertThat(answer(server, "SELECT string_agg(value::text, ',' ORDER BY value) FROM kept"))
                .isEqualTo("1,2");
        assertThat(answer(server, "SELECT one FROM later")).isEqualTo("1");
        execute(server, "INSERT INTO kept VALUES (4)");
    }

    @Test
    void restore_withoutATime_hasAllThatWasArchived_andTheFilesButNoKeys() throws IOException, SQLException {
        execute(server, "INSERT INTO kept VALUES (1)");
        assertThat(backUp()).isZero();
        execute(server, "INSERT INTO kept VALUES (2)");
        server.close();
        assertThat(restore()).as(said::toString).isZero();
        server = open(restored());
        assertThat(answer(server, "SELECT count(*) FROM kept")).isEqualTo("2");
        assertThat(restored().resolve("content").resolve("news.md")).hasContent("news");
        assertThat(restored().resolve("keys")).doesNotExist();
        try (Stream<Path> all = Files.walk(backups())) {
            assertThat(all).noneMatch(path -> path.endsWith("signing.key"));
        }
    }

    @Test
    void baseBackup_withoutAnArchive_isWholeByItself() throws IOException, SQLException {
        server.close();
        server = PostgresServer.start(SHARED, data().resolve("postgres"), ServerSettings.lasting());
        execute(server, "INSERT INTO kept SELECT generate_series(1, 100000)");
        assertThat(backUp()).isZero();
        execute(server, "INSERT INTO kept VALUES (2)");
        Trees.delete(backups().resolve("wal"));
        assertThat(restore()).as(said::toString).isZero();
        server.close();
        server = open(restored());
        assertThat(answer(server, "SELECT count(*) FROM kept")).isEqualTo("100000");
    }

    @Test
    void restore_toATimeThatTheLogDoesNotReach_isRefusedAndLeavesNothing() throws SQLException {
        execute(server, "INSERT INTO kept VALUES (1)");
        assertThat(backUp()).isZero();
        assertThat(restore("--to", "2099-01-01T00:00:00Z")).isOne();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("recovery ended before configured recovery target");
        assertThat(restored()).doesNotExist();
    }

    @Test
    void restore_toATimeBeforeTheFirstBackup_isRefused() {
        assertThat(backUp()).isZero();
        assertThat(restore("--to", "2020-01-01T00:00:00Z")).isOne();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("no base backup");
        assertThat(restored()).doesNotExist();
    }

    @Test
    void restore_intoADirectoryWithContent_isRefusedAndTouchesNothing() throws IOException {
        assertThat(backUp()).isZero();
        Files.createDirectories(restored());
        Files.writeString(restored().resolve("mine"), "mine");
        assertThat(restore()).isOne();
        assertThat(restored().resolve("mine")).hasContent("mine");
    }

    @Test
    void backup_ofAStoppedRegister_saysWhatToDo() {
        server.close();
        assertThat(backUp()).isOne();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("No database runs");
        assertThat(backups()).isDirectoryNotContaining("glob:**base-*");
    }

    @Test
    void commandLines_withoutSense_areWrongUse() {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        String here = backups().toString();
        assertThat(BackupCommand.run(List.of(), data(), Clock.systemUTC(), Locale.ENGLISH, out, out))
                .isEqualTo(2);
        assertThat(RestoreCommand.run(List.of(here), Locale.ENGLISH, out, out)).isEqualTo(2);
        assertThat(restore("--to", "yesterday")).isEqualTo(2);
        assertThat(restore("--from", "x")).isEqualTo(2);
        assertThat(restore("--wal")).isEqualTo(2);
    }

    @Test
    void backups_areForTheirOwnersAlone() throws IOException {
        assertThat(backUp()).isZero();
        assertThat(mode(backups().resolve("wal"))).isEqualTo("rwx------");
        Path base = new Backups(backups()).latest(null).orElseThrow();
        assertThat(mode(base)).isEqualTo("rwx------");
        assertThat(mode(base.resolve("password"))).isEqualTo("rw-------");
    }

    @Test
    void archive_atAPathForAShell_isRefused() {
        assertThatThrownBy(() -> WalArchive.in(Path.of("/tmp/$(id)"))).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> WalArchive.in(Path.of("/tmp/a'b"))).isInstanceOf(StoreException.class);
    }

    private PostgresServer open(Path directory) throws IOException {
        Path postgres = Files.createDirectories(directory.resolve("postgres"));
        for (Path entered : List.of(directory, postgres)) {
            Files.setPosixFilePermissions(entered, PosixFilePermissions.fromString("rwx--x--x"));
        }
        WalArchive archive = WalArchive.in(directory.equals(data()) ? backups().resolve("wal") : home.resolve("wal"));
        return PostgresServer.start(SHARED, postgres, ServerSettings.lasting(archive));
    }

    private int backUp() {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return BackupCommand.run(List.of(backups().toString()), data(), Clock.systemUTC(), Locale.ENGLISH, out, out);
    }

    private int restore(String... options) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        List<String> words = new ArrayList<>(
                List.of(backups().toString(), "--data", restored().toString()));
        words.addAll(List.of(options));
        return RestoreCommand.run(words, Locale.ENGLISH, out, out);
    }

    private Path data() {
        return home.resolve("data");
    }

    private Path backups() {
        return home.resolve("backups");
    }

    private Path restored() {
        return home.resolve("restored");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static String answer(PostgresServer server, String query) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void execute(PostgresServer server, String... statements) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        DatabaseAddress address = server.address();
        return DriverManager.getConnection(address.url(), address.username(), address.password());
    }
}
