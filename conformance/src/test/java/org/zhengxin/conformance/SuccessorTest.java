package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Batch;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Client.Agency;
import org.zhengxin.conformance.harness.Codes;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.Register;
import tools.jackson.databind.JsonNode;

/** An agency that takes over another's duties keeps its records: the same decision is the same record. */
@Register
class SuccessorTest {

    @Test
    void predecessorsRowAgain_isUnchanged(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        Agency old = agency(client, null);
        Map<String, String> row = Forms.penalty(firm.code(), firm.name(), old);
        Batch first = old.caller().send("移交前.xlsx", Forms.table(row).xlsx()).has(Map.of("accepted", 1));
        Agency successor = agency(client, old);
        Map<String, String> again =
                Forms.with(Forms.with(row, "数据来源单位", successor.name()), "数据来源单位统一社会信用代码", successor.code());
        Batch second =
                successor.caller().send("移交后.xlsx", Forms.table(again).xlsx()).has(Map.of("unchanged", 1));
        assertThat(second.row().codes()).doesNotContain("STALE");
        assertThat(records(client, firm)).containsExactly(first.row().text("recordId"));
    }

    @Test
    void predecessorsDecisionUnderTheNewName_isANewVersionOfTheSameRecord(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        Agency old = agency(client, null);
        Map<String, String> row = Forms.penalty(firm.code(), firm.name(), old);
        Batch first = old.caller().send("旧名.xlsx", Forms.table(row).xlsx()).has(Map.of("accepted", 1));
        Agency successor = agency(client, old);
        Map<String, String> renamed =
                Forms.with(Forms.with(row, Forms.AUTHORITY, successor.name()), Forms.AUTHORITY_CODE, successor.code());
        Batch second =
                successor.caller().send("新名.xlsx", Forms.table(renamed).xlsx()).has(Map.of("updated", 1));
        assertThat(second.row().text("recordId")).isEqualTo(first.row().text("recordId"));
        assertThat(records(client, firm)).hasSize(1);
    }

    @Test
    void strangersDecision_isHeld(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        Agency one = agency(client, null);
        Agency other = agency(client, null);
        Map<String, String> row = Forms.penalty(firm.code(), firm.name(), one);
        Batch batch = other.caller().send("他人.xlsx", Forms.table(row).xlsx()).has(Map.of("held", 1));
        assertThat(batch.row().codes()).containsExactly("FOREIGN_AUTHORITY");
    }

    /** Adds an agency, as the successor of another or as nobody's. */
    private static Agency agency(Client client, Agency predecessor) throws Exception {
        String code = Codes.sound("11410100M%07d".formatted(Codes.serial()));
        String name = "中州试验" + Codes.serial() + "局";
        Map<String, String> body = predecessor == null
                ? Map.of("code", code, "name", name)
                : Map.of("code", code, "name", name, "successorOf", predecessor.code());
        JsonNode added =
                client.office().json("POST", "/api/v1/agencies", body).is(201).json();
        return new Agency(code, name, client.bearer(added.path("token").asString()));
    }

    private static List<String> records(Client client, City.Firm firm) throws Exception {
        return client.anyone()
                .get("/api/v1/organisations/" + firm.code() + "/records")
                .is(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
