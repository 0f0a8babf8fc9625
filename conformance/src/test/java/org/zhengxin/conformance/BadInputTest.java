package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Answer;
import org.zhengxin.conformance.harness.Batch;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.Multipart;
import org.zhengxin.conformance.harness.Platform;
import org.zhengxin.conformance.harness.Register;
import org.zhengxin.conformance.harness.Table;

/** What nobody should send: answered by a problem or a failed batch with a stable code, and the platform lives on. */
@Register
class BadInputTest {
    private static final byte[] NOTHING = {};

    private final Client client;
    private final Platform platform;

    BadInputTest(Client client, Platform platform) {
        this.client = client;
        this.platform = platform;
    }

    @AfterEach
    void platformIsWell() throws Exception {
        assertThat(platform.isAlive()).isTrue();
        client.anyone().get("/actuator/health").is(200);
    }

    @Test
    void emptyFile() throws Exception {
        requireRefused("空.xlsx", NOTHING, "EMPTY_FILE");
    }

    @Test
    void brokenZip() throws Exception {
        byte[] zip = Table.zip(Map.of("一.xlsx", table().xlsx()));
        requireRefused("坏.zip", Arrays.copyOf(zip, zip.length / 2), "BROKEN_ZIP", "BROKEN_WORKBOOK");
        byte[] twisted = zip.clone();
        Arrays.fill(twisted, zip.length / 3, zip.length / 2, (byte) 0x55);
        requireRefused("坏.zip", twisted, "BROKEN_ZIP", "BROKEN_WORKBOOK");
    }

    @Test
    void brokenWorkbook() throws Exception {
        byte[] xlsx = table().xlsx();
        requireRefused("坏.xlsx", Arrays.copyOf(xlsx, xlsx.length - 40), "BROKEN_ZIP", "BROKEN_WORKBOOK");
    }

    @Test
    void zipBomb() throws Exception {
        requireRefused(
                "炸弹.zip",
                bomb("零.csv", "\"甲\",\"乙\"\n".getBytes(StandardCharsets.UTF_8)),
                "ZIP_BOMB",
                "TOO_LARGE",
                "HEADER_NOT_RECOGNISED",
                "BROKEN_CSV");
        requireRefused("炸弹.xlsx", bombWorkbook(), "ZIP_BOMB", "TOO_LARGE", "BROKEN_WORKBOOK");
    }

    @Test
    void zipInZip() throws Exception {
        byte[] inner = Table.zip(Map.of("一.csv", table().csv(StandardCharsets.UTF_8)));
        requireRefused("套.zip", Table.zip(Map.of("内.zip", inner)), "NESTED_ZIP");
    }

    @Test
    void emptyZip() throws Exception {
        requireRefused("空.zip", Table.zip(Map.of("空目录/", NOTHING)), "EMPTY_FILE", "NOT_A_TABLE", "BROKEN_ZIP");
    }

    @Test
    void renamedExecutable() throws Exception {
        byte[] program = new byte[5000];
        new java.util.Random(7).nextBytes(program);
        System.arraycopy(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0}, 0, program, 0, 8);
        requireRefused("表.xlsx", program, "NOT_A_TABLE", "UNSUPPORTED_FORMAT");
        System.arraycopy(new byte[] {'M', 'Z', (byte) 0x90, 0}, 0, program, 0, 4);
        requireRefused("表.csv", program, "NOT_A_TABLE", "UNSUPPORTED_FORMAT");
    }

    @Test
    void picturesAndDocuments() throws Exception {
        requireRefused("图.xlsx", png(), "NOT_A_TABLE", "UNSUPPORTED_FORMAT");
        requireRefused(
                "文.xlsx",
                "%PDF-1.7\n%âãÏÓ\n1 0 obj\n".getBytes(StandardCharsets.ISO_8859_1),
                "NOT_A_TABLE",
                "UNSUPPORTED_FORMAT");
        requireRefused(
                "网.xls",
                "<html><body><table><tr><td>甲</td></tr></table></body></html>".getBytes(StandardCharsets.UTF_8),
                "HTML_TABLE");
    }

    @Test
    void wrongExtension_isReadByItsContent() throws Exception {
        City.Firm firm = City.registered(client);
        byte[] csv = Forms.table(Forms.penalty(firm.code(), firm.name(), client.registrar()))
                .csv(StandardCharsets.UTF_8);
        client.registrar().caller().send("照片.png", csv).has(Map.of("accepted", 1));
    }

    @Test
    void deepJson() throws Exception {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        requireRefused("深.json", deep.getBytes(StandardCharsets.UTF_8), "TOO_DEEP", "NOT_ROWS");
        String inRow = "[{\"行政相对人名称\":" + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000) + "}]";
        requireRefused("深.json", inRow.getBytes(StandardCharsets.UTF_8), "TOO_DEEP", "NOT_ROWS");
        Answer body = client.registrar()
                .caller()
                .body("POST", "/api/v1/batches", "application/json", deep.getBytes(StandardCharsets.UTF_8));
        requireRefused(body, "TOO_DEEP", "NOT_ROWS", "MALFORMED_REQUEST");
    }

    @Test
    void brokenJson() throws Exception {
        requireRefused(
                "坏.json",
                "[{\"行政相对人名称\": \"甲\"".getBytes(StandardCharsets.UTF_8),
                "BROKEN_JSON",
                "NOT_ROWS",
                "HEADER_NOT_RECOGNISED");
        requireRefused("数.json", "{\"a\": 1}".getBytes(StandardCharsets.UTF_8), "NOT_ROWS");
    }

    @Test
    void millionColumns() throws Exception {
        String csv = "甲,".repeat(1_000_000) + "乙\n" + "1,".repeat(1_000_000) + "2\n";
        requireRefused("宽.csv", csv.getBytes(StandardCharsets.UTF_8), "TOO_MANY_COLUMNS", "BROKEN_CSV");
    }

    @Test
    void quoteThatIsNeverClosed() throws Exception {
        String csv = "甲,乙\n\"" + "丙".repeat(3_000_000);
        requireRefused("引号.csv", csv.getBytes(StandardCharsets.UTF_8), "BROKEN_CSV", "HEADER_NOT_RECOGNISED");
    }

    @Test
    void entitiesInXml() throws Exception {
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">&a;</Workbook>";
        requireRefused("实体.xml", xml.getBytes(StandardCharsets.UTF_8), "UNSAFE_XML");
    }

    @Test
    void duplicateHeaders() throws Exception {
        Table table = table();
        List<String> header = new java.util.ArrayList<>(table.header());
        List<String> row = new java.util.ArrayList<>(table.rows().getFirst());
        header.add(Forms.NAME);
        row.add("另一个名称");
        byte[] xlsx = new Table(header, List.of(row)).xlsx();
        client.registrar().caller().send("重复列.xlsx", xlsx).failed("DUPLICATE_COLUMNS");
    }

    @Test
    void missingMandatoryColumn() throws Exception {
        Map<String, String> row =
                new LinkedHashMap<>(Forms.penalty(City.stranger().code(), "中州某公司", client.registrar()));
        row.remove(Forms.CONTENT);
        Batch batch =
                client.registrar().caller().send("缺列.xlsx", Forms.table(row).xlsx());
        batch.failed("MISSING_COLUMNS");
        assertThat(batch.view().path("problem").path("detail").asString()).isNotBlank();
    }

    @Test
    void noHeaderThatAnyFormHas() throws Exception {
        Table table = new Table(List.of("天气", "温度"), List.of(List.of("晴", "20")));
        client.registrar().caller().send("天气.xlsx", table.xlsx()).failed("HEADER_NOT_RECOGNISED");
    }

    @Test
    void mixedEncodings_areNeverGuessed() throws Exception {
        City.Firm firm = City.registered(client);
        Map<String, String> row = Forms.penalty(firm.code(), firm.name(), client.registrar());
        Map<String, String> other = Forms.with(row, Forms.DOCUMENT, Forms.documentNumber());
        byte[] utf8 = Forms.table(row).csv(StandardCharsets.UTF_8);
        byte[] both = Forms.table(row, other).csv(Charset.forName("GB18030"));
        byte[] one = Forms.table(row).csv(Charset.forName("GB18030"));
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes(utf8);
        mixed.write(both, one.length, both.length - one.length);
        Answer answer = client.registrar().caller().upload("混.csv", mixed.toByteArray(), Map.of());
        if (answer.status() == 202) {
            Batch batch = new Batch(
                            client.registrar().caller(),
                            answer.json().path("id").asString())
                    .end();
            String state = batch.view().path("state").asString();
            if (state.equals("DONE")) {
                batch.has(Map.of("accepted", 1, "rejected", 1));
            } else {
                batch.failed("MIXED_ENCODINGS");
            }
        } else {
            requireRefusal(answer, List.of("MIXED_ENCODINGS"));
        }
    }

    @Test
    void formulaInACell_isNoSilentValue() throws Exception {
        City.Firm firm = City.registered(client);
        Map<String, String> row = Forms.penalty(firm.code(), firm.name(), client.registrar());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Zhengxin conformance", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            int column = 0;
            for (Map.Entry<String, String> cell : row.entrySet()) {
                sheet.value(0, column, cell.getKey());
                if (cell.getKey().equals(Forms.FINE)) {
                    sheet.formula(1, column, "2+3");
                } else if (!cell.getValue().isEmpty()) {
                    sheet.value(1, column, cell.getValue());
                }
                column++;
            }
        }
        Batch batch = client.registrar().caller().send("公式.xlsx", out.toByteArray());
        assertThat(batch.view().path("state").asString()).isEqualTo("DONE");
        assertThat(batch.row().outcome())
                .as("a formula without a value is no amount")
                .isEqualTo("REJECTED");
    }

    @Test
    void formulaInjection_comesBackNeutralised() throws Exception {
        City.Firm firm = City.registered(client);
        Map<String, String> row = Forms.penalty(firm.code(), firm.name(), client.registrar());
        Map<String, String> evil = Forms.with(
                Forms.with(
                        Forms.with(row, Forms.FACTS, "=HYPERLINK(\"http://x.test\",\"点\")"),
                        Forms.CONTENT,
                        "+cmd|' /C calc'!A0"),
                Forms.DECIDED,
                "@SUM(1)");
        Batch batch =
                client.registrar().caller().send("注入.xlsx", Forms.table(evil).xlsx());
        batch.has(Map.of("rejected", 1));
        byte[] workbook = batch.faultyRows();
        assertThat(sheets(workbook))
                .as("no formula in the workbook")
                .noneMatch(xml -> xml.contains("<f>") || xml.contains("<f "));
        Table returned = Table.read(workbook);
        int facts = returned.header().indexOf(Forms.FACTS);
        // A text cell that says the very same: nothing evaluates, and nothing is altered on its way back.
        assertThat(returned.rows().getFirst().get(facts)).startsWith("=");
        byte[] mended = returned.with(0, Forms.DECIDED, row.get(Forms.DECIDED)).xlsx();
        Batch again = client.registrar().caller().send("退回表.xlsx", mended);
        again.has(Map.of("accepted", 1));
        assertThat(client.anyone()
                        .get("/api/v1/records/" + again.row().text("recordId"))
                        .is(200)
                        .json()
                        .path("body")
                        .path("CF_SY")
                        .asString())
                .as("the guard is taken off again")
                .isEqualTo(evil.get(Forms.FACTS));
    }

    @Test
    void faultlessFile_comesBackAsHeaderOnly() throws Exception {
        City.Firm firm = City.registered(client);
        Map<String, String> row = Forms.penalty(firm.code(), firm.name(), client.registrar());
        Batch batch =
                client.registrar().caller().send("好.xlsx", Forms.table(row).xlsx());
        Table returned = Table.read(batch.faultyRows());
        assertThat(returned.header()).contains(Forms.NAME);
        assertThat(returned.rows()).isEmpty();
    }

    @Test
    void twoGigabytes_areRefusedWhileTheyCome() throws Exception {
        Answer answer;
        try {
            answer = client.registrar().caller().stream(
                    "/api/v1/batches",
                    new Multipart().contentType(),
                    BodyPublishers.ofInputStream(() -> new Flood(Multipart.head("大.csv"), 2L << 30)));
        } catch (IOException closedWhileSending) {
            // The platform may close the connection instead of taking the rest; then it has refused as well.
            assertThat(closedWhileSending.toString()).containsAnyOf("reset", "closed", "Broken pipe", "EOF", "GOAWAY");
            return;
        }
        answer.is(413);
        assertThat(answer.json().path("code").asString()).isIn("FILE_TOO_LARGE", "TOO_LARGE");
    }

    @Test
    void requestsWithoutSense() throws Exception {
        Client.Caller caller = client.registrar().caller();
        byte[] file = table().xlsx();
        caller.upload("一.xlsx", file, Map.of("kind", "no-such-kind")).isProblem(400, "KIND_UNKNOWN");
        caller.upload("一.xlsx", file, Map.of("profile", "no-such-profile")).isProblem(400, "PROFILE_UNKNOWN");
        client.agency(1)
                .caller()
                .upload("一.xlsx", file, Map.of("kind", "registration"))
                .isProblem(403, "KIND_NOT_ALLOWED");
        Multipart without = new Multipart();
        without.field("kind", "administrative-penalty");
        Answer answer = caller.body("POST", "/api/v1/batches", without.contentType(), without.bytes());
        assertThat(answer.status()).isBetween(400, 499);
        caller.body("POST", "/api/v1/batches", "text/plain", file).isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
        caller.upload("一.xlsx", file, Map.of("trial", "vielleicht")).is(400);
        Answer broken =
                caller.body("POST", "/api/v1/batches", new Multipart().contentType(), new byte[] {'-', '-', 'z'});
        assertThat(broken.status()).isBetween(400, 499);
    }

    @Test
    void registrationFeedFromAnotherAgency_fails() throws Exception {
        City.Firm firm = City.stranger();
        client.agency(1)
                .caller()
                .send(
                        "登记.xlsx",
                        Forms.table(Forms.registration(firm.code(), firm.name()))
                                .xlsx())
                .failed("KIND_NOT_ALLOWED");
        client.anyone().get("/api/v1/organisations/" + firm.code()).is(404);
    }

    private Table table() {
        City.Firm firm = City.stranger();
        return Forms.table(Forms.penalty(firm.code(), firm.name(), client.registrar()));
    }

    /** At the door with a problem document, or later as a failed batch; nothing of it counts. */
    private void requireRefused(String name, byte[] content, String... codes) throws Exception {
        requireRefused(client.registrar().caller().upload(name, content, Map.of()), codes);
    }

    private void requireRefused(Answer answer, String... codes) throws Exception {
        if (answer.status() == 202) {
            Client.Caller caller = client.registrar().caller();
            new Batch(caller, answer.json().path("id").asString()).end().failed(codes);
        } else {
            requireRefusal(answer, List.of(codes));
        }
    }

    private static void requireRefusal(Answer answer, List<String> codes) {
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("code").asString()).isIn(codes);
    }

    private static List<String> sheets(byte[] xlsx) throws IOException {
        return Table.unzip(xlsx).entrySet().stream()
                .filter(part -> part.getKey().startsWith("xl/worksheets/"))
                .map(part -> new String(part.getValue(), StandardCharsets.UTF_8))
                .toList();
    }

    /** Some 600 MB of one line over and over. */
    private static byte[] bomb(String name, byte[] line) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            pour(zip, line, 600L << 20);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] bombWorkbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part :
                    parts(Table.of(List.of(Map.of("甲", "乙"))).xlsx()).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                if (part.getKey().startsWith("xl/worksheets/")) {
                    pour(zip, " ".repeat(4096).getBytes(StandardCharsets.UTF_8), 600L << 20);
                }
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** The parts of a workbook, its sheet cut off where its rows begin. */
    private static Map<String, byte[]> parts(byte[] xlsx) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Table.unzip(xlsx).forEach((name, content) -> {
            String text = new String(content, StandardCharsets.UTF_8);
            int rows = text.indexOf("<sheetData>") + "<sheetData>".length();
            boolean sheet = name.startsWith("xl/worksheets/");
            parts.put(name, sheet ? text.substring(0, rows).getBytes(StandardCharsets.UTF_8) : content);
        });
        return parts;
    }

    private static void pour(ZipOutputStream zip, byte[] line, long bytes) throws IOException {
        byte[] block = new byte[line.length * (65_536 / line.length)];
        for (int i = 0; i < block.length; i++) {
            block[i] = line[i % line.length];
        }
        for (long written = 0; written < bytes; written += block.length) {
            zip.write(block);
        }
    }

    private static byte[] png() {
        byte[] png = new byte[2000];
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 0, png, 0, 8);
        return png;
    }

    /** A head, then so many bytes that nobody has to keep them. */
    private static final class Flood extends InputStream {
        private static final byte[] LINES = ("a".repeat(79) + "\n").repeat(1024).getBytes(StandardCharsets.UTF_8);
        private final byte[] head;
        private long left;
        private int at;

        Flood(byte[] head, long bytes) {
            this.head = head;
            this.left = bytes;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            if (at < head.length) {
                int taken = Math.min(length, head.length - at);
                System.arraycopy(head, at, target, from, taken);
                at += taken;
                return taken;
            }
            if (left <= 0) {
                return -1;
            }
            int taken = (int) Math.min(Math.min(length, left), LINES.length);
            System.arraycopy(LINES, 0, target, from, taken);
            left -= taken;
            return taken;
        }
    }
}
