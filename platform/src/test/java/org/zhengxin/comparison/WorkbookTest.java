package org.zhengxin.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.organisation.OrganisationRegister;
import org.zhengxin.store.testing.WithDatabase;
import tools.jackson.databind.JsonNode;

/** The workbook that a comparison gives, and lists and workbooks that come as files. */
@WithDatabase
@SpringBootTest(
        properties = {"zhengxin.access.demonstration=true", "zhengxin.demo.empty=true"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WorkbookTest {
    private static final String FIRM = City.code(11);
    private static final String OTHER = City.code(12);
    private static final String STRANGER = City.code(13);

    @LocalServerPort
    private int port;

    private final City city;
    private final JdbcClient jdbc;
    private final LocalDate today;
    private Sender sender = new Sender(0);

    WorkbookTest(
            @Autowired OrganisationRegister register,
            @Autowired JdbcClient jdbc,
            @Autowired PlatformTransactionManager transactions,
            @Autowired Clock clock) {
        this.city = new City(register, jdbc, new TransactionTemplate(transactions));
        this.jdbc = jdbc;
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void clear() {
        sender = new Sender(port);
        city.clear();
        city.register(FIRM, "中州工作簿有限公司", "存续", null);
        city.register(OTHER, "中州另一家有限公司", "存续", null);
    }

    @Test
    void workbook_holdsWhatAPersonCanRead_andNoFormula() throws Exception {
        city.penalty(FIRM, "=1+1", today, today.plusDays(3));
        byte[] workbook = workbook(FIRM + "\n=cmd|' /C calc'!A0");
        Map<String, List<List<String>>> sheets = Workbooks.sheets(workbook);
        assertThat(sheets.keySet()).containsExactly("比对结果", "分类统计", "公示信息", "数据截至", "说明");
        assertThat(sheets.get("比对结果").get(1)).contains(FIRM, "按代码匹配", "存续", today.toString());
        assertThat(sheets.get("比对结果").get(2)).contains("=cmd|' /C calc'!A0", "未找到");
        assertThat(sheets.get("公示信息").get(1)).contains("=1+1", "行政处罚");
        assertThat(sheets.get("说明").toString()).contains("“未找到”不等于“没有问题”", "never means “clean”");
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                assertThat(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8))
                        .as(entry.getName())
                        .doesNotContain("<f>");
            }
        }
    }

    @Test
    void workbook_sentAgain_withoutAnyChange_saysSo() {
        city.penalty(FIRM, "不变号", today, null);
        byte[] workbook = workbook(FIRM + "\n中州没有有限公司");
        assertThat(changes(workbook)).isEmpty();
        assertThat(sender.page("", workbook, "").text()).contains("与工作簿相比没有变化");
    }

    @Test
    void workbook_sentAgain_showsWhatIsNewGoneAndChanged() throws Exception {
        UUID changed = city.penalty(FIRM, "变更号", today, today.plusDays(3));
        UUID gone = city.penalty(FIRM, "撤回号", today, today.plusDays(3));
        city.penalty(OTHER, "别家号", today, today.plusDays(3));
        byte[] workbook = workbook("中州工作簿有限公司\n" + OTHER + "\n中州后来有限公司");

        city.version(changed, "变更号", today, today.plusDays(9));
        city.version(gone, "撤回号", null, null);
        city.penalty(FIRM, "新增号", today, null);
        city.register(OTHER, "中州改名有限公司", "注销", null);
        city.register(STRANGER, "中州后来有限公司", "存续", null);

        assertThat(changes(workbook))
                .hasSize(6)
                .anySatisfy(change -> assertThat(change).startsWith("1 NEW").contains("新增号", "行政处罚"))
                .anySatisfy(change -> assertThat(change)
                        .startsWith("1 CHANGED")
                        .contains("变更号", today.plusDays(9).toString()))
                .anySatisfy(change ->
                        assertThat(change).startsWith("1 GONE").contains("第 ").doesNotContain("撤回号"))
                .anySatisfy(change -> assertThat(change).startsWith("2 CHANGED").contains("中州改名有限公司"))
                .anySatisfy(change -> assertThat(change).startsWith("2 CHANGED").contains("注销"))
                .anySatisfy(change -> assertThat(change).startsWith("3 NEW").contains(STRANGER));
        assertThat(sender.page("", workbook, "").text()).contains("自 " + today + " 以来的变化", "新增号", "不再公示");
        Map<String, List<List<String>>> sheets =
                Workbooks.sheets(sender.page("", workbook, "xlsx").bytes());
        assertThat(sheets.get("前后变化")).hasSize(7);
        assertThat(changes(sender.page("", workbook, "xlsx").bytes())).isEmpty();
    }

    @Test
    void workbook_correctedByAnOtherVersion_saysReadAnew() {
        UUID record = city.penalty(FIRM, "更正号", today, today.plusDays(3));
        byte[] workbook = workbook(FIRM);
        city.version(record, "更正号", today, today.plusDays(3));
        assertThat(changes(workbook)).hasSize(1).first().asString().contains("1 CHANGED", "更正");
    }

    @Test
    void workbook_editedByHand_isComparedAsFarAsItGoes() throws Exception {
        city.penalty(FIRM, "一号", today, today.plusDays(3));
        Map<String, List<List<String>>> sheets = Workbooks.sheets(workbook(FIRM + "\n" + OTHER));
        city.penalty(FIRM, "二号", today, today.plusDays(3));

        Map<String, List<List<String>>> edited = new LinkedHashMap<>();
        edited.put("甲", List.of(List.of("我的备注")));
        edited.put("乙", turned(sheets.get("比对结果")));
        assertThat(changes(Workbooks.xls(edited))).isEmpty();

        edited.put("丙", turned(sheets.get("分类统计")));
        assertThat(changes(Workbooks.xls(edited))).containsExactly("1 CHANGED 行政处罚：此前 1 条，现在 2 条。");

        edited.put("丁", turned(sheets.get("公示信息")));
        assertThat(changes(Workbooks.xls(edited))).hasSize(1).first().asString().contains("1 NEW", "二号");

        edited.put("丁", List.of(turned(sheets.get("公示信息")).getFirst()));
        assertThat(changes(Workbooks.xls(edited))).containsExactly("1 CHANGED 行政处罚：此前 1 条，现在 2 条。");

        List<List<String>> garbled = new ArrayList<>(sheets.get("比对结果"));
        garbled.set(2, List.of("x", "中州另一家有限公司", "", "不是代码", "", "", "", "", "", "", "某天"));
        edited.put("乙", garbled);
        assertThat(changes(Workbooks.xls(edited)))
                .anySatisfy(change -> assertThat(change).startsWith("2 NEW").contains("没有比对过"));
    }

    /** The columns the other way round, below a title, with a row added. */
    private static List<List<String>> turned(List<List<String>> rows) {
        List<List<String>> turned = new ArrayList<>();
        turned.add(List.of("某银行名单"));
        rows.forEach(row -> turned.add(new ArrayList<>(row).reversed()));
        return turned;
    }

    @Test
    void workbook_withoutDays_isAList() throws Exception {
        List<List<String>> rows = Workbooks.sheets(workbook(FIRM)).get("比对结果").stream()
                .map(row -> row.subList(0, 5))
                .toList();
        byte[] edited = Workbooks.xls(Map.of("a", rows));
        assertThat(sender.upload("application/json", "", edited)
                        .json()
                        .path("changesSince")
                        .isNull())
                .isTrue();
        assertThat(sender.page("", edited, "").text()).contains("工作簿中没有比对日期", FIRM);
    }

    @Test
    void withheldKinds_areNotGone() {
        city.penalty(FIRM, "暂缓号", today, today.plusDays(3));
        byte[] workbook = workbook(FIRM);
        jdbc.sql(
                        "INSERT INTO kind_rule (kind, from_on, digest, release) VALUES ('administrative-penalty', :day, 'x', 'x')")
                .param("day", today)
                .update();
        try {
            assertThat(changes(workbook)).isEmpty();
            assertThat(sender.page("", workbook, "").text()).contains("本次未比对", "行政处罚");
        } finally {
            jdbc.sql("DELETE FROM kind_rule WHERE digest = 'x'").update();
        }
    }

    @Test
    void files_ofEveryForm_areRead() throws Exception {
        List<List<String>> table = List.of(
                List.of("某银行 客户名单"),
                List.of("序号", "客户名称（全称）", "信用代码", "备注"),
                List.of("1", "中州工作簿有限公司", FIRM, "甲"),
                List.of("2", "中州另一家有限公司", "", "乙"));
        assertThat(found(Workbooks.xls(Map.of("a", table)))).containsExactly(FIRM, OTHER);
        assertThat(found(Workbooks.xls(Map.of("a", table.subList(2, 4))))).containsExactly(FIRM, OTHER);
        String csv = "名称\n中州工作簿有限公司\n\"中州另一家有限公司\"\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16)) {
            assertThat(found(csv.getBytes(charset))).as(charset.name()).containsExactly(FIRM, OTHER);
        }
        String text = FIRM + "\r\n\r\n中州另一家有限公司";
        assertThat(found(text.getBytes(StandardCharsets.UTF_8))).containsExactly(FIRM, OTHER);
    }

    private List<String> found(byte[] file) {
        List<String> codes = new ArrayList<>();
        sender.upload("application/json", "", file)
                .json()
                .path("lines")
                .forEach(
                        line -> codes.add(line.path("organisation").path("code").asString()));
        return codes;
    }

    private byte[] workbook(String list) {
        return sender.page(list, null, "xlsx").bytes();
    }

    private List<String> changes(byte[] workbook) {
        List<String> changes = new ArrayList<>();
        for (JsonNode line :
                sender.upload("application/json", "", workbook).json().path("lines")) {
            for (JsonNode change : line.path("changes")) {
                changes.add(
                        line.path("line").asInt() + " " + change.path("type").asString() + " "
                                + change.path("text").asString());
            }
        }
        return changes;
    }
}
