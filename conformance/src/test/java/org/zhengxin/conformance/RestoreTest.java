package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Answer;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Client.Agency;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.Platform;
import org.zhengxin.conformance.harness.Waiting;

/** Backed up while it serves, restored to a moment: what was there then is there, and the log knows that it is behind. */
class RestoreTest {
    private static final Duration SIGNED = Duration.ofMinutes(1);
    private static final String COMMANDS = "org.zhengxin.store.backup.";

    @Test
    void registerRestoredToAMoment_holdsWhatItHeldThen_andIsClosed() throws Exception {
        try (Platform platform = new Platform("--zhengxin.backup.wal-archive=backups/wal");
                Client client = new Client(platform)) {
            City.Firm firm = City.registered(client);
            String erased = filed(client, firm);
            assertThat(backUp(platform)).as(platform.output()).isZero();
            String kept = filed(client, firm);
            City.Firm other = City.withPenalty(client);
            String then = file(client, other);
            Instant noted = Instant.now();
            String later = filed(client, other);
            client.office()
                    .json("POST", "/api/v1/records/" + erased + "/erasure", Map.of("ground", "ORDER"))
                    .is(204);
            awaitSigned(client, erased);

            platform.stop();
            Path restored = platform.home().resolve("restored");
            assertThat(restore(platform, noted, restored)).as(platform.output()).isZero();
            copyKeys(platform.data(), restored);
            platform.moveTo(restored);
            platform.start();
            requireState(client, other, then, later, erased);
            requireClosed(client, kept);
        }
    }

    private static int backUp(Platform platform) throws Exception {
        return platform.run(
                COMMANDS + "BackupCommand", "backups", "--data", platform.data().toString());
    }

    private static int restore(Platform platform, Instant to, Path target) throws Exception {
        return platform.run(COMMANDS + "RestoreCommand", "backups", "--to", to.toString(), "--data", target.toString());
    }

    /** The directory of keys as it was last, not as it was at the time of the backup. */
    private static void copyKeys(Path from, Path to) throws Exception {
        try (Stream<Path> all = Files.walk(from.resolve("keys"))) {
            for (Path one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one)));
            }
        }
    }

    private static void requireState(Client client, City.Firm firm, String then, String later, String erased)
            throws Exception {
        assertThat(file(client, firm)).isEqualTo(then);
        client.anyone().get("/api/v1/records/" + later).is(404);
        // Filed before the moment and erased after it: what had been ended stays ended.
        client.anyone().get("/api/v1/records/" + erased).is(404);
        assertThat(client.anyone().get("/actuator/health").status()).isEqualTo(200);
    }

    /** Nothing is taken in, and the page of the log says why. */
    private static void requireClosed(Client client, String kept) throws Exception {
        assertThat(client.anyone().get("/log").is(200).text()).contains("落后于已签名的检查点");
        client.office()
                .json("POST", "/api/v1/records/" + kept + "/erasure", Map.of("ground", "ORDER"))
                .isProblem(503, "LOG_CLOSED");
        client.anyone().get("/api/v1/records/" + kept).is(200);
    }

    /** Waits for a checkpoint that has the erasure of a record in it. */
    private static void awaitSigned(Client client, String erased) throws Exception {
        Waiting.until("the erasure to be signed", SIGNED, () -> {
            Answer proof = client.anyone().get("/api/v1/records/" + erased + "/proof");
            boolean signed = proof.status() == 200
                    && proof.json().path("entry").path("event").asString().equals("ERASED");
            return signed ? Optional.of(true) : Optional.empty();
        });
    }

    private static String filed(Client client, City.Firm firm) throws Exception {
        return client.registrar()
                .caller()
                .send("一.xlsx", Forms.table(penalty(client, firm)).xlsx())
                .has(Map.of("accepted", 1))
                .row()
                .text("recordId");
    }

    private static Map<String, String> penalty(Client client, City.Firm firm) {
        Agency sender = client.registrar();
        return Forms.penalty(firm.code(), firm.name(), sender);
    }

    private static String file(Client client, City.Firm firm) throws Exception {
        return client.anyone()
                .get("/api/v1/organisations/" + firm.code() + "/records?limit=100")
                .is(200)
                .text();
    }
}
