package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Answer;
import org.zhengxin.conformance.harness.Batch;
import org.zhengxin.conformance.harness.Browser;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Codes;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.Register;
import org.zhengxin.conformance.harness.Table;
import org.zhengxin.conformance.harness.Xls;
import tools.jackson.databind.JsonNode;

/** The same rows in every format, told from the content whatever the file's name; no character is lost. */
@Register
class FormatsTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Two characters outside the BMP and one of private use. */
    private static final String RARE = "\uD842\uDFB7\uD86D\uDFF3\uE00B";

    @Test
    void xlsx_isRead(Client client, Browser browser) throws Exception {
        requireRead(client, browser, "a.xlsx", table -> table.xlsx());
    }

    @Test
    void xlsxUnderAnotherName_isRead(Client client, Browser browser) throws Exception {
        requireRead(client, browser, "a.csv", table -> table.xlsx());
    }

    @Test
    void xls_isRead(Client client, Browser browser) throws Exception {
        requireRead(client, browser, "a.xls", Xls::of);
    }

    @Test
    void xlsUnderTheNameOfAnXlsx_isRead(Client client, Browser browser) throws Exception {
        requireRead(client, browser, "a.xlsx", Xls::of);
    }

    @Test
    void csvInUtf8_isRead(Client client, Browser browser) throws Exception {
        requireRead(client, browser, "a.csv", table -> table.csv(StandardCharsets.UTF_8));
    }

    @Test
    void csvWithByteOrderMark_isRead(Client client, Browser browser) throws Exception {
        requireRead(client, browser, "a.csv", table -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
            out.writeBytes(table.csv(StandardCharsets.UTF_8));
            return out.toByteArray();
        });
    }

    @Test
    void csvInUtf16WithByteOrderMark_isRead(Client client, Browser browser) throws Exception {
        requireRead(client, browser, "a.csv", table -> table.csv(StandardCharsets.UTF_16));
    }

    @Test
    void csvInGb18030UnderTheNameOfAWorkbook_isRead(Client client, Browser browser) throws Exception {
        requireRead(client, browser, "a.xlsx", table -> table.csv(GB18030));
    }

    @Test
    void spreadsheetMl2003UnderTheNameOfAWorkbook_isRead(Client client, Browser browser) throws Exception {
        requireRead(client, browser, "a.xlsx", table -> table.spreadsheetMl().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void zip_isRead(Client client, Browser browser) throws Exception {
        requireRead(client, browser, "a.zip", table -> Table.zip(Map.of("一月/处罚.xlsx", table.xlsx())));
    }

    @Test
    void zipWithSeveralFiles_isReadWhole(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("一.xlsx", penalty(client, firm).xlsx());
        files.put("二.csv", penalty(client, firm).csv(GB18030));
        files.put("三.xml", penalty(client, firm).spreadsheetMl().getBytes(StandardCharsets.UTF_8));
        client.registrar().caller().send("三个.zip", Table.zip(files)).has(Map.of("accepted", 3));
    }

    @Test
    void jsonFile_isRead(Client client, Browser browser) throws Exception {
        requireRead(client, browser, "a.json", table -> json(table));
    }

    @Test
    void jsonRowsAsBody_areRead(Client client, Browser browser) throws Exception {
        City.Firm firm = rareFirm(client);
        Table table = penalty(client, firm);
        Client.Caller caller = client.registrar().caller();
        Answer answer = caller.body("POST", "/api/v1/batches", "application/json", json(table))
                .is(202);
        assertThat(answer.header("Location")).startsWith("/api/v1/batches/");
        Batch batch = new Batch(caller, answer.json().path("id").asString()).end();
        requirePublic(client, browser, firm, batch);
    }

    @Test
    void headersAsFieldCodes_areRead(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        Map<String, String> row = new LinkedHashMap<>();
        JsonNode kinds = client.anyone().get("/api/v1/kinds").is(200).json();
        Map<String, String> byLabel = labels(kinds);
        Forms.penalty(firm.code(), firm.name(), client.registrar()).forEach((label, value) -> {
            if (byLabel.containsKey(label)) {
                row.put(byLabel.get(label), value);
            }
        });
        assertThat(row).containsKeys("CF_XDR_MC", "CF_WSH", "CF_NR_FK");
        client.registrar().caller().send("代码表头.xlsx", Forms.table(row).xlsx()).has(Map.of("accepted", 1));
    }

    @Test
    void byteThatFitsNoEncoding_isAnErrorOfItsRowAlone(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        Map<String, String> sound = Forms.penalty(firm.code(), firm.name(), client.registrar());
        Map<String, String> broken = Forms.with(Forms.with(sound, Forms.DOCUMENT, Forms.documentNumber()), "备注", "@@@");
        byte[] csv = Forms.table(sound, broken).csv(StandardCharsets.UTF_8);
        for (int i = csv.length - 1, left = 3; left > 0; i--) {
            if (csv[i] == '@') {
                csv[i] = (byte) 0xFF;
                left--;
            }
        }
        Batch batch = client.registrar().caller().send("坏字节.csv", csv);
        batch.has(Map.of("accepted", 1, "rejected", 1));
    }

    private static Map<String, String> labels(JsonNode kinds) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (JsonNode kind : kinds.path("items")) {
            if (kind.path("code").asString().equals("administrative-penalty")) {
                for (JsonNode field : kind.path("fields")) {
                    JsonNode label = field.path("label");
                    labels.put(label.path("zh").asString(), field.path("code").asString());
                }
            }
        }
        return labels;
    }

    private static void requireRead(Client client, Browser browser, String name, Format format) throws Exception {
        City.Firm firm = rareFirm(client);
        Batch batch = client.registrar().caller().send(name, format.save(penalty(client, firm)));
        requirePublic(client, browser, firm, batch);
    }

    private static void requirePublic(Client client, Browser browser, City.Firm firm, Batch batch) throws Exception {
        batch.has(Map.of("accepted", 1));
        JsonNode record = client.anyone()
                .get("/api/v1/records/" + batch.row().text("recordId"))
                .is(200)
                .json();
        assertThat(record.path("organisation").path("name").asString()).isEqualTo(firm.name());
        assertThat(record.path("body").path("CF_SY").asString()).isEqualTo("当事人" + RARE + "，\"擅自\"生产<b>&");
        browser.open(
                "/organisations/" + firm.code(),
                1280,
                page -> assertThat(page.locator("body").textContent())
                        .contains(firm.name(), "当事人" + RARE + "，\"擅自\"生产<b>&"));
    }

    private static City.Firm rareFirm(Client client) throws Exception {
        City.Firm firm = new City.Firm(Codes.firm(), "中州" + RARE + Codes.serial() + "（集团）有限公司");
        City.register(client, firm);
        return firm;
    }

    private static Table penalty(Client client, City.Firm firm) {
        return Forms.table(Forms.with(
                Forms.penalty(firm.code(), firm.name(), client.registrar()),
                Forms.FACTS,
                "当事人" + RARE + "，\"擅自\"生产<b>&"));
    }

    private static byte[] json(Table table) {
        return tools.jackson.databind.json.JsonMapper.builder().build().writeValueAsBytes(table.maps());
    }

    /** A way to save a table. */
    private interface Format {
        byte[] save(Table table) throws Exception;
    }
}
