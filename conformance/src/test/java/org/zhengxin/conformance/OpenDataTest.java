package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Answer;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.Register;
import org.zhengxin.conformance.harness.Waiting;
import tools.jackson.databind.JsonNode;

/** The day's files, as someone who downloads them sees them. */
@Register
class OpenDataTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void files_areWhatTheManifestSays_andNameNobody(Client client) throws Exception {
        City.Firm firm = City.withPenalty(client);
        Instant before = Instant.now();
        client.anyone().json("POST", "/api/v1/open-data", Map.of()).isProblem(401, "UNAUTHENTICATED");
        client.registrar().caller().json("POST", "/api/v1/open-data", Map.of()).isProblem(403, "FORBIDDEN");
        client.office().json("POST", "/api/v1/open-data", Map.of()).is(202);
        JsonNode manifest = Waiting.until("all files to be made anew", PATIENCE, () -> {
            Answer answer = client.anyone().get("/open-data/manifest.json");
            return Optional.of(answer)
                    .filter(given -> given.status() == 200)
                    .map(Answer::json)
                    .filter(made -> made.path("datasets")
                            .valueStream()
                            .allMatch(set ->
                                    Instant.parse(set.path("asOf").asString()).isAfter(before)));
        });
        String register = unpacked(
                client.anyone().get("/open-data/organisations.jsonl.gz").is(200));
        assertThat(register).contains(firm.code());
        assertThat(register).contains(firm.name()).doesNotContain("legalRepresentative", "address");
        assertThat(manifest.path("day").asString()).isEqualTo(Forms.today().toString());
        assertThat(manifest.toString()).doesNotContain("administrative-penalty").contains("administrative-licence");
        for (JsonNode set : manifest.path("datasets")) {
            for (JsonNode file : set.path("files")) {
                Answer answer =
                        client.anyone().get(file.path("path").asString()).is(200);
                assertThat(answer.bytes()).hasSize(file.path("bytes").asInt());
                assertThat(sha256(answer.bytes())).isEqualTo(file.path("sha256").asString());
                assertThat(answer.header("ETag"))
                        .isEqualTo('"' + file.path("sha256").asString() + '"');
                if (file.path("format").asString().equals("jsonl")) {
                    assertThat(unpacked(answer).lines().count())
                            .isEqualTo(set.path("rows").asLong());
                }
            }
        }
        client.anyone().get("/open-data/administrative-penalty.csv.gz").isProblem(404, "NOT_FOUND");
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static String unpacked(Answer answer) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.bytes()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
