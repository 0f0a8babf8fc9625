package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Answer;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Codes;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.Platform;
import org.zhengxin.conformance.harness.Table;
import org.zhengxin.conformance.harness.Waiting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator relies on: settings from a file, structured logs, figures, and secrets that nobody sees. */
class OperationsTest {
    private static final Duration RECOVERY = Duration.ofMinutes(2);

    /** Settings in a file, as ./zhengxin up --config has them read. */
    private static Platform platform;

    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        Path settings = Files.createTempFile("zhengxin-settings", ".yaml");
        Files.writeString(settings, """
                logging.structured.format.console: ecs
                zhengxin.limits.loopback: 5999999
                zhengxin.log.origin: credit.example/from-a-file
                """);
        platform = new Platform("--spring.config.additional-location=file:" + settings);
        client = new Client(platform);
        Files.delete(settings);
    }

    @AfterAll
    static void stop() throws Exception {
        client.close();
        platform.close();
    }

    @Test
    void settingsInAFile_count() throws Exception {
        City.withPenalty(client);
        String key = client.anyone().get("/log/key").is(200).text();
        assertThat(key).contains("credit.example/from-a-file");
    }

    @Test
    void hostileInput_leavesNoValueInTheLog_whoseLinesAreJson() throws Exception {
        int mark = Codes.serial();
        String secret = "不可入日志" + mark;
        City.Firm firm = City.registered(client);
        Map<String, String> row = Forms.penalty(firm.code(), firm.name(), client.registrar());
        Map<String, String> broken = Forms.with(
                Forms.with(Forms.with(row, Forms.FACTS, secret + "\r\n" + secret), Forms.DECIDED, secret),
                Forms.FINE,
                secret);
        Client.Caller sender = client.registrar().caller();
        sender.send(secret + ".csv", Forms.table(broken).csv(StandardCharsets.UTF_8));
        sender.upload(secret + ".xlsx", (secret + "PK").getBytes(StandardCharsets.UTF_8), Map.of("kind", secret));
        sender.body("POST", "/api/v1/batches", "application/json", ("[{\"" + secret).getBytes(StandardCharsets.UTF_8));
        sender.json("POST", "/api/v1/batches", List.of(Map.of(secret, secret)));
        client.anyone().get("/api/v1/organisations" + Client.query(Map.of("q", secret + "\u0000")));
        client.anyone().get("/api/v1/organisations" + Client.query(Map.of("q", secret, "after", secret)));
        client.anyone().get("/api/v1/deadlines" + Client.query(Map.of("from", secret)));
        client.basic(secret, secret).get("/api/v1/batches");
        platform.killDatabaseMainProcess(); // the platform has something to tell
        awaitHealth();
        String output = platform.output();
        assertThat(output).doesNotContain(secret, firm.code());
        List<JsonNode> lines = output.lines()
                .filter(line -> line.startsWith("{"))
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.path("message").asString()).contains("PostgreSQL has died");
            assertThat(line.path("log").path("level").asString()).isEqualTo("ERROR");
            assertThat(line.has("@timestamp")).isTrue();
        });
    }

    @Test
    void figures_areTheOperatorsAlone_andTellOfTheWork() throws Exception {
        City.Firm firm = City.registered(client);
        Map<String, String> sound = Forms.penalty(firm.code(), firm.name(), client.registrar());
        Map<String, String> wrong =
                Forms.with(Forms.penalty(firm.code(), firm.name(), client.registrar()), Forms.DECIDED, "某日");
        client.registrar()
                .caller()
                .send("一.xlsx", Table.of(List.of(sound, wrong)).xlsx())
                .has(Map.of("accepted", 1, "rejected", 1));
        client.anyone().get("/actuator/prometheus").isProblem(401, "UNAUTHENTICATED");
        client.registrar().caller().get("/actuator/prometheus").isProblem(403, "FORBIDDEN");
        String token = client.credentials().path("operator").path("token").asString();
        String figures =
                client.bearer(token).get("/actuator/prometheus").is(200).text();
        assertThat(figure(figures, "zhengxin_rows_total{outcome=\"accepted\"}")).isGreaterThanOrEqualTo(2);
        assertThat(figure(figures, "zhengxin_rows_total{outcome=\"rejected\"}")).isGreaterThanOrEqualTo(1);
        assertThat(figure(figures, "zhengxin_batches_ended_total{state=\"done\"}"))
                .isGreaterThanOrEqualTo(2);
        assertThat(figure(figures, "zhengxin_log_open")).isEqualTo(1);
        assertThat(figure(figures, "zhengxin_backup_archive_failing")).isZero();
        assertThat(figure(figures, "zhengxin_names_rebuilding")).isZero();
        for (String name : List.of(
                "zhengxin_batches{state=\"queued\"}",
                "zhengxin_batches{state=\"running\"}",
                "zhengxin_log_entries",
                "zhengxin_log_unsigned",
                "zhengxin_log_checkpoint_age_seconds",
                "zhengxin_spool_size_bytes")) {
            assertThat(figure(figures, name)).as(name).isNotNegative();
        }
        assertThat(figures).contains("disk_free_bytes", "http_server_requests", "hikaricp_connections");
        assertThat(figures).doesNotContain(firm.code(), firm.name());
    }

    @Test
    void processListing_showsNoSecret() throws Exception {
        List<String> secrets = new ArrayList<>();
        client.credentials()
                .path("agencies")
                .forEach(agency -> secrets.add(agency.path("token").asString()));
        for (String one : List.of("office", "operator")) {
            JsonNode signIn = client.credentials().path(one);
            Stream.of("password", "token")
                    .filter(signIn::has)
                    .forEach(member -> secrets.add(signIn.path(member).asString()));
        }
        secrets.add(Files.readString(platform.data().resolve("postgres").resolve("password"))
                .strip());
        List<String> listing = commandLines();
        assertThat(listing).anyMatch(line -> line.contains("postgres")).anyMatch(line -> line.contains("-jar"));
        assertThat(String.join("\n", listing)).doesNotContain(secrets);
    }

    /** Of every process of this machine, as anybody sees them. */
    private static List<String> commandLines() throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : processes.toList()) {
                Path line = process.resolve("cmdline");
                if (Files.isReadable(line)) {
                    all.add(read(line).replace('\0', ' '));
                }
            }
        }
        return all;
    }

    private static String read(Path line) {
        try {
            return Files.readString(line, StandardCharsets.ISO_8859_1);
        } catch (IOException ended) {
            return "";
        }
    }

    private static void awaitHealth() throws Exception {
        Waiting.until("the database to be back", RECOVERY, () -> {
            boolean told = platform.output().contains("PostgreSQL runs again");
            Answer health = client.anyone().get("/actuator/health");
            return told && health.status() == 200 ? Optional.of(true) : Optional.empty();
        });
    }

    private static double figure(String figures, String name) {
        return figures.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + name + " in " + figures));
    }
}
