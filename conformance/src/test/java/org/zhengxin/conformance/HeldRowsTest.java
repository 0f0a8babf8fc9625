package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Answer;
import org.zhengxin.conformance.harness.Batch;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Client.Agency;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.Register;
import tools.jackson.databind.JsonNode;

/** What needs a person is decided by the office; the batch's counts follow. */
@Register
class HeldRowsTest {

    @Test
    void acceptedRow_hasItsEffect(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        Agency sender = client.registrar();
        Map<String, String> row = Forms.with(Forms.penalty(firm.code(), firm.name(), sender), Forms.CONTENT, "罚款叁万元");
        Batch batch = held(sender, row);
        JsonNode decided = decide(client, batch, "ACCEPT", null).is(200).json();
        assertThat(decided.path("outcome").asString()).isEqualTo("ACCEPTED");
        batch.has(Map.of("accepted", 1));
        client.anyone().get("/api/v1/records/" + batch.row().text("recordId")).is(200);
        assertThat(find(client, batch)).isNull();
        sender.caller().send("再来.xlsx", Forms.table(row).xlsx()).end();
        assertThat(records(client, firm)).hasSize(1);
    }

    @Test
    void rejectedRow_comesBack(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        City.Firm other = City.registered(client);
        Batch batch = held(client.registrar(), Forms.penalty(firm.code(), other.name(), client.registrar()));
        JsonNode decided = decide(client, batch, "REJECT", null).is(200).json();
        assertThat(decided.path("outcome").asString()).isEqualTo("REJECTED");
        batch.has(Map.of("rejected", 1));
        assertThat(records(client, firm)).isEmpty();
        assertThat(find(client, batch)).isNull();
    }

    @Test
    void secondParty_getsARecordBesideTheFirst(Client client) throws Exception {
        City.Firm first = City.registered(client);
        City.Firm second = City.registered(client);
        Batch batch = twice(client, first, second);
        JsonNode decided = decide(client, batch, "SECOND_PARTY", null).is(200).json();
        assertThat(decided.path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(records(client, first)).hasSize(1);
        assertThat(records(client, second)).hasSize(1);
    }

    @Test
    void wrongOrganisation_takesTheOldRecordBack(Client client) throws Exception {
        City.Firm wrong = City.registered(client);
        City.Firm right = City.registered(client);
        Batch batch = twice(client, wrong, right);
        JsonNode decided =
                decide(client, batch, "WRONG_ORGANISATION", null).is(200).json();
        assertThat(decided.path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(records(client, wrong)).isEmpty();
        assertThat(records(client, right)).hasSize(1);
    }

    @Test
    void decisionWithoutReasonOrTwice_isAProblem(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        City.Firm other = City.registered(client);
        Batch batch = held(client.registrar(), Forms.penalty(firm.code(), other.name(), client.registrar()));
        String path = "/api/v1/held/" + find(client, batch).path("id").asString();
        assertThat(client.office()
                        .json("POST", path, Map.of("decision", "ACCEPT"))
                        .status())
                .isIn(400, 422);
        assertThat(client.office()
                        .json("POST", path, Map.of("decision", "WHATEVER", "reason", "x"))
                        .status())
                .isIn(400, 422);
        client.office()
                .json("POST", path, Map.of("decision", "REJECT", "reason", "不实"))
                .is(200);
        Answer again = client.office().json("POST", path, Map.of("decision", "REJECT", "reason", "不实"));
        assertThat(again.status()).isIn(404, 409);
        assertThat(again.json().path("code").asString()).isNotBlank();
        assertThat(client.office()
                        .json("POST", "/api/v1/held/nonsense", Map.of("decision", "REJECT", "reason", "x"))
                        .status())
                .isIn(400, 404);
    }

    private static Batch twice(Client client, City.Firm first, City.Firm second) throws Exception {
        Agency sender = client.registrar();
        Map<String, String> row = Forms.penalty(first.code(), first.name(), sender);
        sender.caller().send("一.xlsx", Forms.table(row).xlsx()).has(Map.of("accepted", 1));
        return held(sender, Forms.with(Forms.with(row, Forms.CODE, second.code()), Forms.NAME, second.name()));
    }

    private static Batch held(Agency sender, Map<String, String> row) throws Exception {
        return sender.caller().send("待定.xlsx", Forms.table(row).xlsx()).has(Map.of("held", 1));
    }

    private static Answer decide(Client client, Batch batch, String decision, String organisation) throws Exception {
        JsonNode held = find(client, batch);
        assertThat(held).as("the row waits for the office").isNotNull();
        Map<String, String> body = new LinkedHashMap<>(Map.of("decision", decision, "reason", "已向决定机关核实"));
        if (organisation != null) {
            body.put("organisation", organisation);
        }
        return client.office().json("POST", "/api/v1/held/" + held.path("id").asString(), body);
    }

    private static JsonNode find(Client client, Batch batch) throws Exception {
        String after = null;
        do {
            String path = "/api/v1/held?limit=100" + (after == null ? "" : "&after=" + after);
            JsonNode list = client.office().get(path).is(200).json();
            for (JsonNode item : list.path("items")) {
                if (item.path("batch").asString().equals(batch.id())) {
                    return item;
                }
            }
            after = list.path("next").isNull() ? null : list.path("next").asString();
        } while (after != null);
        return null;
    }

    private static List<JsonNode> records(Client client, City.Firm firm) throws Exception {
        return client.anyone()
                .get("/api/v1/organisations/" + firm.code() + "/records")
                .is(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }
}
