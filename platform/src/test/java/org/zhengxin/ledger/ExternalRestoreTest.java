package org.zhengxin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.ZhengxinApplication;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.intake.BatchService;
import org.zhengxin.intake.Submission;
import org.zhengxin.intake.testing.Ended;
import org.zhengxin.intake.testing.Penalties;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.RecordView;
import org.zhengxin.store.postgres.BaseBackup;
import org.zhengxin.store.postgres.DatabaseAddress;
import org.zhengxin.store.postgres.PostgresServer;
import org.zhengxin.store.postgres.Recovery;
import org.zhengxin.store.postgres.ServerSettings;
import org.zhengxin.store.postgres.Trees;
import org.zhengxin.store.postgres.WalArchive;

/**
 * A register on an external server whose operators restore it to a moment: the node's own directory of keys knows what was
 * signed, nothing is taken in, and the log begins anew when it is told to. A server of its own plays the external one; what
 * its operators do with {@code pg_basebackup} and {@code recovery.signal} the classes for the embedded one do as well.
 */
class ExternalRestoreTest {
    private static final Path SHARED =
            Path.of("target", "test-servers", "programs").toAbsolutePath();
    private static final int COMPANY = 771;

    private Path home;

    @BeforeEach
    void makeHome() throws IOException {
        home = Files.createTempDirectory(Files.createDirectories(SHARED), "external-");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @AfterEach
    void removeHome() throws IOException {
        Trees.delete(home);
    }

    @Test
    void externalDatabase_restoredToAMoment_holdsWhatItHeldThen_andItsLogBeginsAnew() throws Exception {
        Instant noted;
        try (PostgresServer server = server("server", "wal");
                ConfigurableApplicationContext register = register(server)) {
            await(register, submit(register, registration()));
            await(register, submit(register, penalty(register, 1)));
            BaseBackup.take(home.resolve("server"), directory("restored").resolve("cluster"));
            await(register, submit(register, penalty(register, 2)));
            noted = register.getBean(JdbcClient.class)
                    .sql("SELECT clock_timestamp()")
                    .query(OffsetDateTime.class)
                    .single()
                    .toInstant();
            await(register, submit(register, penalty(register, 3)));
            awaitSigned(register);
            assertThat(shown(register)).containsExactlyInAnyOrder(number(1), number(2), number(3));
        }
        Files.copy(
                home.resolve("server").resolve("password"),
                home.resolve("restored").resolve("password"));
        Recovery.run(home.resolve("restored"), WalArchive.in(home.resolve("wal")), noted);

        try (PostgresServer restored = server("restored", "wal-since")) {
            UUID again = requireClosed(restored);
            try (ConfigurableApplicationContext register = register(restored, "zhengxin.log.reopen=true")) {
                await(register, again);
                assertThat(shown(register)).containsExactlyInAnyOrder(number(1), number(2), number(3));
                assertThat(register.getBean(PredecessorEntry.class).find())
                        .as("the new log's first entry holds the old checkpoint")
                        .isPresent();
            }
        }
    }

    /** What came after the moment is not there, nothing is taken in, and what is sent waits. */
    private UUID requireClosed(PostgresServer restored) throws Exception {
        try (ConfigurableApplicationContext register = register(restored)) {
            assertThat(register.getBean(LogState.class).stage()).isEqualTo(LogState.Stage.BEHIND);
            assertThat(shown(register)).containsExactlyInAnyOrder(number(1), number(2));
            UUID batch = submit(register, penalty(register, 3));
            assertThat(register.getBean(JdbcClient.class)
                            .sql("SELECT state FROM batch WHERE id = ?")
                            .param(batch)
                            .query(String.class)
                            .single())
                    .isNotIn("DONE", "FAILED");
            assertThat(shown(register)).hasSize(2);
            return batch;
        }
    }

    private PostgresServer server(String name, String archive) throws IOException {
        return PostgresServer.start(
                SHARED, directory(name), ServerSettings.lasting(WalArchive.in(home.resolve(archive))));
    }

    private Path directory(String name) throws IOException {
        Path directory = Files.createDirectories(home.resolve(name));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        return directory;
    }

    /** A node with its own directory, in which its keys stay as they are. */
    private ConfigurableApplicationContext register(PostgresServer server, String... more) {
        DatabaseAddress address = server.address();
        List<String> settings = new ArrayList<>(List.of(
                "zhengxin.database.url=" + address.url(),
                "zhengxin.database.username=" + address.username(),
                "zhengxin.database.password=" + address.password(),
                "zhengxin.data=" + home.resolve("node"),
                "zhengxin.access.demonstration=true",
                "zhengxin.demo.empty=true",
                "zhengxin.self-check.enabled=false",
                "zhengxin.open-data.enabled=false",
                "spring.datasource.hikari.maximum-pool-size=8",
                "server.port=0"));
        settings.addAll(List.of(more));
        return new SpringApplicationBuilder(ZhengxinApplication.class, Ended.class)
                .run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new));
    }

    private static String registration() {
        return "统一社会信用代码,主体名称,主体类型,登记状态\r\n" + Penalties.company(COMPANY) + ",测试" + COMPANY + "有限公司,企业法人,存续\r\n";
    }

    private static String penalty(ConfigurableApplicationContext register, int serial) {
        Agency registrar = registrar(register);
        Penalties file = new Penalties(registrar.name(), registrar.code());
        file.fine(COMPANY, number(serial), "2026-06-01");
        return file.csv();
    }

    private static String number(int serial) {
        return "恢复〔2026〕" + serial + "号";
    }

    private static Agency registrar(ConfigurableApplicationContext register) {
        return register.getBean(Agencies.class).all().getFirst();
    }

    private static UUID submit(ConfigurableApplicationContext register, String csv) throws IOException {
        Submission submission = register.getBean(BatchService.class)
                .submit(
                        registrar(register),
                        new BatchService.Delivery(null, null, false, "测试.csv"),
                        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        return ((Submission.Queued) submission).batch();
    }

    private static void await(ConfigurableApplicationContext register, UUID batch) throws Exception {
        register.getBean(Ended.class).await(batch);
    }

    private static void awaitSigned(ConfigurableApplicationContext register) {
        Checkpoints checkpoints = register.getBean(Checkpoints.class);
        while (checkpoints.read().size() < checkpoints.sequenced()) {
            Thread.onSpinWait();
        }
    }

    private static List<String> shown(ConfigurableApplicationContext register) {
        OrganisationReader organisations = register.getBean(OrganisationReader.class);
        return organisations
                .find(Penalties.company(COMPANY))
                .map(company ->
                        register
                                .getBean(RecordReader.class)
                                .publicOf(organisations.groupOf(company), null, null, 100)
                                .stream()
                                .map(RecordView::documentNumber)
                                .toList())
                .orElse(List.of());
    }
}
