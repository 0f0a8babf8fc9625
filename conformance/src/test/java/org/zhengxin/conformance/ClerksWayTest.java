package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Batch;
import org.zhengxin.conformance.harness.Browser;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Client.Agency;
import org.zhengxin.conformance.harness.Codes;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.Platform;
import org.zhengxin.conformance.harness.Register;
import org.zhengxin.conformance.harness.Table;
import tools.jackson.databind.JsonNode;

/** A clerk's day: a file goes in, comes back where it is faulty, is mended, and what it says is public. */
@Register
class ClerksWayTest {

    @Test
    void fileWithOfficialHeaders_goesTheWholeWay(Client client, Browser browser, Platform platform) throws Exception {
        Agency sender = client.registrar();
        City.Firm firm = City.registered(client);
        Map<String, String> moderate = Forms.penalty(firm.code(), firm.name(), sender);
        Map<String, String> minor = Forms.minorPenalty(firm.code(), firm.name(), sender);
        Map<String, String> faulty =
                Forms.with(Forms.penalty(firm.code(), firm.name(), sender), Forms.DECIDED, "二月三十日");
        byte[] file = Forms.table(moderate, minor, faulty).xlsx("中州市行政处罚信息归集表（2026年11月）");

        Batch batch = sender.caller().send("处罚.xlsx", file);
        batch.has(Map.of("accepted", 2, "rejected", 1));
        List<Batch.Row> accepted = batch.rows("ACCEPTED");
        assertThat(accepted).extracting(Batch.Row::number).containsExactly(3, 4);
        String moderateId = requirePublic(client, browser, firm, moderate, accepted.get(0));
        requireMinorKeptAndHidden(client, browser, firm, minor, accepted.get(1));

        sender.caller().send("处罚.xlsx", file).has(Map.of("unchanged", 2, "rejected", 1));

        Table returned = Table.read(batch.faultyRows());
        assertThat(returned.rows()).hasSize(1);
        byte[] mended =
                returned.with(0, Forms.DECIDED, moderate.get(Forms.DECIDED)).xlsx();
        sender.caller().send("退回表.xlsx", mended).has(Map.of("accepted", 1));
        sender.caller().send("退回表.xlsx", mended).has(Map.of("unchanged", 1));

        platform.restart();
        assertThat(batch.view().path("state").asString()).isEqualTo("DONE");
        client.anyone().get("/api/v1/records/" + moderateId).is(200);
        assertThat(records(client, firm)).hasSize(2);
        sender.caller().send("处罚.xlsx", file).has(Map.of("unchanged", 2, "rejected", 1));
    }

    @Test
    void fileUnderOwnHeaders_goesTheWholeWayBySavedProfile(Client client, Browser browser) throws Exception {
        Agency sender = client.agency(2);
        City.Firm firm = City.registered(client);
        String profile = "own-" + Codes.serial();
        sender.caller()
                .json(
                        "PUT",
                        "/api/v1/profiles/" + profile,
                        Map.of(
                                "kind", "administrative-penalty",
                                "columns", ownColumns(),
                                "units", Map.of("CF_NR_FK", "YUAN"),
                                "constants", Map.of("CF_XDR_LB", "法人及非法人组织", "CF_YJ", "《中华人民共和国大气污染防治法》第九十九条")))
                .is(200);
        Map<String, String> moderate = ownRow(firm, "50000", "罚款伍万元");
        Map<String, String> minor = ownRow(firm, "2000", "罚款贰仟元");
        Map<String, String> faulty = Forms.with(ownRow(firm, "50000", "罚款伍万元"), "签发日期", "不详");
        byte[] file = Forms.table(moderate, minor, faulty).xlsx("环保处罚台账");

        Map<String, String> byProfile = Map.of("profile", profile);
        Batch batch = sender.caller().send("台账.xlsx", file, byProfile);
        batch.has(Map.of("accepted", 2, "rejected", 1));
        List<Batch.Row> accepted = batch.rows("ACCEPTED");
        String id = accepted.get(0).text("recordId");
        JsonNode record = client.anyone().get("/api/v1/records/" + id).is(200).json();
        assertThat(new BigDecimal(record.path("fineYuan").asString())).isEqualByComparingTo("50000");
        assertThat(record.path("body").path("CF_NR_FK").asString())
                .as("in the official form's 万元")
                .isEqualTo("5");
        assertThat(record.path("authority").asString()).isEqualTo(sender.name());
        assertThat(accepted.get(1).text("hiddenBecause")).isNotBlank();
        browser.open(
                "/organisations/" + firm.code(),
                1280,
                page -> assertThat(page.content())
                        .contains(moderate.get("决定书编号"))
                        .doesNotContain(minor.get("决定书编号")));

        sender.caller().send("台账.xlsx", file, byProfile).has(Map.of("unchanged", 2, "rejected", 1));
        Table returned = Table.read(batch.faultyRows());
        byte[] mended = returned.with(0, "签发日期", moderate.get("签发日期")).xlsx();
        sender.caller().send("退回表.xlsx", mended, byProfile).has(Map.of("accepted", 1));
        assertThat(records(client, firm)).hasSize(2);
    }

    private static String requirePublic(
            Client client, Browser browser, City.Firm firm, Map<String, String> sent, Batch.Row row) throws Exception {
        assertThat(row.text("severity")).isEqualTo("MODERATE");
        assertThat(row.text("publicUntil")).isEqualTo(sent.get(Forms.PUBLIC_UNTIL));
        assertThat(row.text("hiddenBecause")).isNull();
        JsonNode record = client.anyone()
                .get("/api/v1/records/" + row.text("recordId"))
                .is(200)
                .json();
        assertThat(record.path("id").asString()).isEqualTo(row.text("recordId"));
        assertThat(record.path("kind").asString()).isEqualTo("administrative-penalty");
        assertThat(record.path("documentNumber").asString()).isEqualTo(sent.get(Forms.DOCUMENT));
        assertThat(record.path("decidedOn").asString()).isEqualTo(sent.get(Forms.DECIDED));
        assertThat(record.path("publicUntil").asString()).isEqualTo(sent.get(Forms.PUBLIC_UNTIL));
        assertThat(record.path("basis")).isNotEmpty();
        assertThat(record.path("remedy")).isNotEmpty();
        assertThat(record.path("body").path("CF_NR").asString()).isEqualTo(sent.get(Forms.CONTENT));
        browser.open(
                "/organisations/" + firm.code(),
                1280,
                page -> assertThat(page.locator("body").innerText())
                        .contains(firm.name(), sent.get(Forms.DOCUMENT), sent.get(Forms.PUBLIC_UNTIL), "救济"));
        return row.text("recordId");
    }

    private static void requireMinorKeptAndHidden(
            Client client, Browser browser, City.Firm firm, Map<String, String> sent, Batch.Row row) throws Exception {
        assertThat(row.text("severity")).isEqualTo("MINOR");
        assertThat(row.text("recordId")).isNotBlank();
        assertThat(row.text("publicUntil")).isNull();
        assertThat(row.text("hiddenBecause")).isNotBlank();
        client.anyone().get("/api/v1/records/" + row.text("recordId")).isProblem(404, "RECORD_NOT_FOUND");
        assertThat(records(client, firm))
                .noneMatch(record -> record.path("documentNumber").asString().equals(sent.get(Forms.DOCUMENT)));
        browser.open(
                "/organisations/" + firm.code(),
                1280,
                page -> assertThat(page.content()).doesNotContain(sent.get(Forms.DOCUMENT)));
    }

    private static List<JsonNode> records(Client client, City.Firm firm) throws IOException, InterruptedException {
        JsonNode list = client.anyone()
                .get("/api/v1/organisations/" + firm.code() + "/records")
                .is(200)
                .json();
        return list.path("items").valueStream().toList();
    }

    private static Map<String, String> ownColumns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("被罚企业", "CF_XDR_MC");
        columns.put("企业代码", "CF_XDR_SHXYM");
        columns.put("决定书编号", "CF_WSH");
        columns.put("案由", "CF_WFXW");
        columns.put("事实", "CF_SY");
        columns.put("怎么罚", "CF_CFLB");
        columns.put("罚了什么", "CF_NR");
        columns.put("金额(元)", "CF_NR_FK");
        columns.put("签发日期", "CF_JDRQ");
        columns.put("有效至", "CF_YXQ");
        columns.put("公示至", "CF_GSJZQ");
        return columns;
    }

    private static Map<String, String> ownRow(City.Firm firm, String yuan, String content) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("序号", "1");
        row.put("决定书编号", "中环罚字〔2026〕第%d号".formatted(Codes.serial()));
        row.put("被罚企业", firm.name());
        row.put("企业代码", firm.code());
        row.put("案由", "超标排放");
        row.put("事实", "排放大气污染物超过标准");
        row.put("怎么罚", "罚款");
        row.put("罚了什么", content);
        row.put("金额(元)", yuan);
        row.put("签发日期", Forms.today().minusDays(20).toString());
        row.put("有效至", Forms.today().minusDays(20).plusYears(1).toString());
        row.put("公示至", Forms.today().minusDays(20).plusYears(1).toString());
        return row;
    }
}
