package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Answer;
import org.zhengxin.conformance.harness.Batch;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Client.Agency;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.PublicLog;
import org.zhengxin.conformance.harness.Register;
import tools.jackson.databind.JsonNode;

/** The transparency log from outside: everyone can check it, and what has ended cannot be had from it. */
@Register
class LogTest {
    /** What an entry may hold by mere chance: a region's six digits stand somewhere in ten thousand digests. */
    private static final Pattern MAYBE_A_DIGEST = Pattern.compile("[0-9a-f-]{1,12}");

    private static final int LEAST = 4;

    @Test
    void log_derivesToItsSignedCheckpoint_andOnlyGrows(Client client) throws Exception {
        PublicLog before = PublicLog.read(client);
        City.registered(client);
        proof(client, accepted(client, City.registered(client)).text("recordId"));
        PublicLog after = PublicLog.read(client);
        assertThat(after.entries().size()).isGreaterThan(before.entries().size());
        assertThat(after.entries().subList(0, before.entries().size()))
                .usingElementComparator(Arrays::compare)
                .isEqualTo(before.entries());
    }

    @Test
    void publicRecord_isProvedWithWhatItShows(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        Batch.Row row = accepted(client, firm);
        JsonNode proof = proof(client, row.text("recordId"));
        JsonNode decision = proof.path("fields").path("decision");
        assertThat(decision.path("organisation").asString()).isEqualTo(firm.code());
        assertThat(decision.path("kind").asString()).isEqualTo("administrative-penalty");
        assertThat(proof.path("fields").path("decision").path("publicUntil").asString())
                .isEqualTo(row.text("publicUntil"));
        assertThat(proof.path("fields").has("internal")).isFalse();
        assertThat(proof.path("hashes").has("internal")).isTrue();
    }

    @Test
    void hiddenRecord_isProvedWithNothingOfWhatItSays(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        Agency sender = client.registrar();
        Batch.Row minor = only(sender, Forms.minorPenalty(firm.code(), firm.name(), sender), "ACCEPTED");
        JsonNode proof = proof(client, minor.text("recordId"));
        assertThat(proof.path("fields")).isEmpty();
        assertThat(proof.path("hashes")).isEmpty();
        assertThat(proof.toString()).doesNotContain(firm.code()).doesNotContain("penalty");
    }

    @Test
    void receipt_provesTheClosingOfTheBatch_toItsSenderAlone(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        Agency sender = client.registrar();
        Batch batch = sender.caller()
                .send(
                        "一行.xlsx",
                        Forms.table(Forms.penalty(firm.code(), firm.name(), sender))
                                .xlsx());
        String path = "/api/v1/batches/" + batch.id() + "/receipt";
        Answer receipt = sender.caller().get(path).is(200);
        PublicLog.requireProved(receipt.json());
        assertThat(receipt.json().path("fields").path("counts").path("accepted").asInt())
                .isEqualTo(1);
        assertThat(receipt.json().path("fields").path("agency").asString()).isEqualTo(sender.code());
        client.agency(1).caller().get(path).isProblem(404, "BATCH_NOT_FOUND");
        client.anyone().get(path).is(401);
    }

    @Test
    void annulledRecord_stillVerifies_andNothingServedTellsWhatItSaid(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        Agency sender = client.registrar();
        Map<String, String> row = OlderForm.penalty(firm, sender);
        String id = only(sender, row, "ACCEPTED").text("recordId");
        JsonNode shown = proof(client, id);
        only(sender, Forms.with(row, OlderForm.STATUS, "1"), "UPDATED");
        JsonNode sealed = proof(client, id);
        assertThat(sealed.path("entry").path("event").asString()).isEqualTo("CLOSED");
        assertThat(sealed.path("fields")).isEmpty();
        assertThat(sealed.path("salts")).isEmpty();
        assertThat(sealed.path("hashes")).isEmpty();
        PublicLog log = PublicLog.read(client);
        assertThat(log.of(id)).hasSize(2);
        List<String> secrets = secrets(shown);
        assertThat(secrets).hasSizeGreaterThan(10);
        for (byte[] entry : log.entries()) {
            String text = new String(entry, StandardCharsets.UTF_8);
            assertThat(secrets).noneMatch(text::contains);
        }
        String document = row.get(Forms.DOCUMENT);
        for (String address : List.of(
                "/api/v1/organisations/" + firm.code() + "/records",
                "/organisations/" + firm.code(),
                "/publicity?kind=administrative-penalty",
                "/api/v1/records/" + id + "/proof",
                "/api/v1/changes?limit=100")) {
            assertThat(client.anyone().get(address).is(200).text()).doesNotContain(document);
        }
        client.anyone().get("/api/v1/records/" + id).isProblem(404, "RECORD_NOT_FOUND");
        client.anyone().get("/api/v1/records/" + id + "/proof?version=1").isProblem(403, "FORBIDDEN");
        JsonNode archived = client.office()
                .get("/api/v1/records/" + id + "/proof?version=1")
                .is(200)
                .json();
        PublicLog.requireProved(archived);
        assertThat(archived.path("fields").has("internal")).isTrue();
    }

    @Test
    void erasedRecord_leavesItsEntries_andIsNotTakenInAgain(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        Agency sender = client.registrar();
        Map<String, String> row = Forms.penalty(firm.code(), firm.name(), sender);
        String id = only(sender, row, "ACCEPTED").text("recordId");
        Map<String, String> misnamed =
                Forms.with(row, Forms.NAME, City.registered(client).name());
        Batch waiting =
                sender.caller().send("待定.xlsx", Forms.table(misnamed).xlsx()).has(Map.of("held", 1));
        Batch underAnother = sender.caller()
                .send("另一主体.xlsx", Forms.table(underMerged(client, row, firm)).xlsx())
                .has(Map.of("held", 1));
        String address = "/api/v1/records/" + id + "/erasure";
        sender.caller().json("POST", address, Map.of("ground", "ORDER")).is(403);
        client.office().json("POST", address, Map.of()).isProblem(400, "BAD_ERASURE");
        client.office().json("POST", address, Map.of("ground", "ORDER")).is(204);
        client.office().json("POST", address, Map.of("ground", "ORDER")).is(204);
        client.anyone().get("/api/v1/records/" + id).is(404);
        waiting.has(Map.of("rejected", 1));
        underAnother.has(Map.of("rejected", 1));
        assertThat(client.office().get("/api/v1/held?limit=100").is(200).text())
                .doesNotContain(row.get(Forms.DOCUMENT));
        JsonNode proof = proof(client, id);
        assertThat(proof.path("entry").path("event").asString()).isEqualTo("ERASED");
        JsonNode first = client.office()
                .get("/api/v1/records/" + id + "/proof?version=1")
                .is(200)
                .json();
        PublicLog.requireProved(first);
        assertThat(first.path("fields")).isEmpty();
        assertThat(only(sender, row, "UNCHANGED").codes()).containsExactly("ERASED_RECORD");
        client.anyone().get("/api/v1/records/" + id).is(404);
    }

    /** The same document as a row, under a code that has been merged into that of the row, and with a foreign name. */
    private static Map<String, String> underMerged(Client client, Map<String, String> row, City.Firm surviving)
            throws Exception {
        City.Firm retired = City.registered(client);
        Map<String, String> merge = Map.of(
                "retired", retired.code(),
                "surviving", surviving.code(),
                "from", Forms.today().toString(),
                "reason", "吸收合并");
        client.office().json("POST", "/api/v1/merges", merge).is(201);
        return Forms.with(
                Forms.with(row, Forms.CODE, retired.code()),
                Forms.NAME,
                City.registered(client).name());
    }

    @Test
    void earlierDay_isAnsweredToTheOfficeAlone(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        String id = accepted(client, firm).text("recordId");
        String address = "/api/v1/organisations/" + firm.code() + "/records?asOf=";
        client.anyone().get(address + Forms.today()).isProblem(403, "FORBIDDEN");
        client.registrar().caller().get(address + Forms.today()).isProblem(403, "FORBIDDEN");
        client.office().get(address + Forms.today().plusDays(1)).isProblem(400, "BAD_PARAMETER");
        client.office().get(address + "gestern").isProblem(400, "BAD_PARAMETER");
        JsonNode now = client.office().get(address + Forms.today()).is(200).json();
        assertThat(now.path("items").path(0).path("id").asString()).isEqualTo(id);
        JsonNode before = client.office()
                .get(address + Forms.today().minusDays(1))
                .is(200)
                .json();
        assertThat(before.path("items")).isEmpty();
    }

    @Test
    void changes_tellOfWhatIsNotAdverse_inTheOrderOfTheLog_withoutLoss(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        String penalty = accepted(client, firm).text("recordId");
        Agency sender = client.registrar();
        String first = only(sender, Forms.licence(firm.code(), firm.name(), sender), "ACCEPTED")
                .text("recordId");
        String second = only(sender, Forms.licence(firm.code(), firm.name(), sender), "ACCEPTED")
                .text("recordId");
        proof(client, penalty);
        proof(client, second);
        List<Long> indexes = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        String after = "-1";
        while (after != null) {
            JsonNode page = client.anyone()
                    .get("/api/v1/changes?limit=100&after=" + after)
                    .is(200)
                    .json();
            page.path("items").forEach(item -> {
                indexes.add(item.path("index").asLong());
                ids.add(item.path("id").asString());
            });
            after = page.path("next").isNull() ? null : page.path("next").asString();
        }
        assertThat(indexes).isSorted().doesNotHaveDuplicates();
        assertThat(ids).doesNotContain(penalty).containsSubsequence(first, second);
        JsonNode part = client.anyone()
                .get("/api/v1/changes?limit=100&after=" + indexes.get(indexes.size() - 2))
                .is(200)
                .json();
        assertThat(part.path("items").path(0).path("index").asLong()).isEqualTo(indexes.getLast());
    }

    private static List<String> secrets(JsonNode proof) {
        List<String> secrets = new ArrayList<>();
        texts(proof.path("fields"), secrets);
        texts(proof.path("salts"), secrets);
        secrets.removeIf(secret ->
                secret.length() < LEAST || MAYBE_A_DIGEST.matcher(secret).matches());
        return secrets;
    }

    private static void texts(JsonNode value, List<String> found) {
        if (value.isString()) {
            found.add(value.asString());
        }
        value.forEach(member -> texts(member, found));
    }

    private static JsonNode proof(Client client, String record) throws Exception {
        JsonNode proof = client.anyone()
                .get("/api/v1/records/" + record + "/proof")
                .is(200)
                .json();
        PublicLog.requireProved(proof);
        return proof;
    }

    private static Batch.Row accepted(Client client, City.Firm firm) throws Exception {
        Agency sender = client.registrar();
        return only(sender, Forms.penalty(firm.code(), firm.name(), sender), "ACCEPTED");
    }

    private static Batch.Row only(Agency sender, Map<String, String> row, String outcome) throws Exception {
        Batch batch = sender.caller().send("一行.xlsx", Forms.table(row).xlsx());
        assertThat(batch.rows()).extracting(Batch.Row::outcome).containsExactly(outcome);
        return batch.rows().getFirst();
    }
}
