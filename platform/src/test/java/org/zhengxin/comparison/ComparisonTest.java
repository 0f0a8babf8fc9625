package org.zhengxin.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.comparison.Sender.Reply;
import org.zhengxin.foundation.code.OrganisationCode;
import org.zhengxin.foundation.code.PersonNumbers;
import org.zhengxin.foundation.code.UnifiedCode;
import org.zhengxin.organisation.OrganisationRegister;
import org.zhengxin.store.testing.WithDatabase;
import tools.jackson.databind.JsonNode;

@WithDatabase
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        properties = {"zhengxin.access.demonstration=true", "zhengxin.demo.empty=true"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ComparisonTest {
    private static final String FIRM = City.code(1);
    private static final String OTHER = City.code(2);
    private static final String PERSON_NUMBER = "410101199001011238";

    @LocalServerPort
    private int port;

    private final City city;
    private final LocalDate today;
    private Sender sender = new Sender(0);

    ComparisonTest(
            @Autowired OrganisationRegister register,
            @Autowired JdbcClient jdbc,
            @Autowired PlatformTransactionManager transactions,
            @Autowired Clock clock) {
        this.city = new City(register, jdbc, new TransactionTemplate(transactions));
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void clear() {
        sender = new Sender(port);
        city.clear();
    }

    @Test
    void lines_areMatchedByCodeNumberNameAndFormerName() {
        city.register(FIRM, "中州云帆（集团）食品有限公司", "存续", "410100000000014", "中州老云帆食品厂");
        JsonNode lines = sender.lines(
                        FIRM.toLowerCase(java.util.Locale.ROOT),
                        "410100000000014",
                        "中州云帆(集团)食品有限公司 ",
                        "中州老云帆食品厂",
                        FIRM + " 中州云帆（集团）食品有限公司",
                        FIRM + "，中州别家有限公司")
                .path("lines");
        assertThat(outcomes(lines)).containsExactly("CODE", "OLDER_NUMBER", "NAME", "FORMER_NAME", "CODE", "CODE");
        for (JsonNode line : lines) {
            assertThat(line.path("organisation").path("code").asString()).isEqualTo(FIRM);
        }
        assertThat(lines.path(3).path("matched").asString()).isEqualTo("中州老云帆食品厂");
        assertThat(lines.path(4).path("notes").isEmpty()).isTrue();
        assertThat(lines.path(5).path("notes").path(0).asString()).contains("所填名称");
    }

    @Test
    void names_ofSeveral_leadToNone_andListThem() {
        city.register(FIRM, "中州同名商贸有限公司", "存续", null);
        city.register(OTHER, "中州改了名商贸有限公司", "存续", null, "中州同名商贸有限公司");
        JsonNode line = sender.lines("中州同名商贸有限公司").path("lines").path(0);
        assertThat(line.path("outcome").asString()).isEqualTo("AMBIGUOUS");
        assertThat(line.path("organisation").isNull()).isTrue();
        assertThat(codes(line.path("candidates"))).containsExactlyInAnyOrder(FIRM, OTHER);
    }

    @Test
    void names_thatNobodyBears_areNotFound_whateverTheyAreLike() {
        city.register(FIRM, "中州云帆食品有限公司", "存续", null);
        JsonNode lines = sender.lines("中州云帆食晶有限公司", "张三", "91410103MA00000000").path("lines");
        assertThat(outcomes(lines)).containsOnly("NOT_FOUND");
        assertThat(codes(lines.path(0).path("candidates"))).containsExactly(FIRM);
        assertThat(lines.path(1).path("candidates").isEmpty()).isTrue();
    }

    @Test
    void mergedOrganisations_countAsTheSurvivor() {
        city.register(FIRM, "中州旧有限公司", "注销", null);
        city.register(OTHER, "中州新有限公司", "存续", null);
        city.merge(FIRM, OTHER);
        city.penalty(FIRM, "旧号", today, today);
        JsonNode lines = sender.lines(FIRM, "中州旧有限公司", OTHER).path("lines");
        assertThat(outcomes(lines)).containsExactly("CODE", "FORMER_NAME", "CODE");
        for (JsonNode line : lines) {
            assertThat(line.path("organisation").path("code").asString()).isEqualTo(OTHER);
            assertThat(line.path("publicRecords").path(0).path("count").asInt()).isOne();
        }
        assertThat(lines.path(0).path("matched").asString()).isEqualTo(FIRM);
    }

    @Test
    void records_publicToday_areCountedToTheirLastDay() {
        city.register(FIRM, "中州有记录有限公司", "存续", null);
        city.penalty(FIRM, "今天止", today.minusDays(9), today);
        city.penalty(FIRM, "一月后止", today.minusDays(9), today.plusMonths(1));
        city.penalty(FIRM, "昨天止", today.minusDays(9), today.minusDays(1));
        city.penalty(FIRM, "明天起", today.plusDays(1), null);
        city.penalty(FIRM, "不公示", null, null);
        JsonNode kinds = sender.lines(FIRM).path("lines").path(0).path("publicRecords");
        assertThat(kinds.size()).isOne();
        assertThat(kinds.path(0).path("count").asInt()).isEqualTo(2);
        assertThat(kinds.path(0).path("lastPublicDay").asString())
                .isEqualTo(today.plusMonths(1).toString());
        city.penalty(FIRM, "无止境", today, null);
        assertThat(sender.lines(FIRM)
                        .path("lines")
                        .path(0)
                        .path("publicRecords")
                        .path(0)
                        .path("lastPublicDay")
                        .isNull())
                .isTrue();
    }

    @Test
    void provisionalOrganisation_saysSo() {
        city.openProvisional(FIRM, "外地有限公司");
        JsonNode line = sender.lines(FIRM).path("lines").path(0);
        assertThat(line.path("organisation").path("provisional").asBoolean()).isTrue();
        assertThat(line.path("notes").path(0).asString()).contains("待确认");
    }

    @Test
    void numbersOfPersons_areRefusedAndNeverShownOrLogged(CapturedOutput output) throws Exception {
        String list = "孙某某某 " + PERSON_NUMBER + "\n" + PERSON_NUMBER + "\n13812345678 孙某某某\n孙某某某";
        JsonNode lines = sender.upload("application/json", list, null).json().path("lines");
        assertThat(outcomes(lines))
                .containsExactly("PERSONAL_NUMBER", "PERSONAL_NUMBER", "PERSONAL_NUMBER", "NOT_FOUND");
        assertThat(lines.path(0).path("given").isNull()).isTrue();
        String page = sender.page(list, null, "").text();
        assertThat(page).contains("未受理").doesNotContain(PERSON_NUMBER, "13812345678");
        assertThat(pdfText(sender.page(list, null, "pdf"))).contains("未受理").doesNotContain(PERSON_NUMBER);
        assertThat(Workbooks.texts(sender.page(list, null, "xlsx").bytes())).doesNotContain(PERSON_NUMBER);
        String refused = sender.page(list + "\n甲".repeat(200), null, "").text();
        assertThat(refused).contains("******************").doesNotContain(PERSON_NUMBER, "13812345678");
        assertThat(output).doesNotContain(PERSON_NUMBER, "孙某某某");
    }

    @Test
    void codeOfTheRegister_thatCouldBeAnIdentityCards_isFound() {
        String code = cardLike();
        assertThat(outcomes(sender.lines(code).path("lines"))).containsExactly("PERSONAL_NUMBER");
        city.register(code, "中州某学会", "存续", null);
        JsonNode line = sender.lines(code).path("lines").path(0);
        assertThat(line.path("outcome").asString()).isEqualTo("CODE");
        assertThat(line.path("given").asString()).isEqualTo(code);
    }

    private static String cardLike() {
        for (int region = 0; region < 100; region++) {
            for (int number = 0; number < 100; number++) {
                String first = "5241%02d19".formatted(region);
                String code = UnifiedCode.of(first, OrganisationCode.of("900101%02d".formatted(number)))
                        .value();
                if (PersonNumbers.isIdentityCard(code)) {
                    return code;
                }
            }
        }
        throw new AssertionError("There are such codes");
    }

    @Test
    void twoHundredLines_areTaken_andOneMoreIsGivenBack() {
        String full = String.join("\n", Collections.nCopies(200, "中州不存在有限公司"));
        assertThat(sender.upload("application/json", full, null)
                        .json()
                        .path("lines")
                        .size())
                .isEqualTo(200);
        Reply page = sender.page(full + "\n<b>多一行</b>", null, "");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text())
                .contains("role=\"alert\"", "201 行", "&lt;b&gt;多一行")
                .doesNotContain("<b>多");
        Reply answer = sender.upload("application/json", full + "\n多一行", null);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asString()).isEqualTo("LIST_TOO_LONG");
        assertThat(answer.json().path("lines").asInt()).isEqualTo(201);
    }

    @Test
    void lists_thatCannotBeCompared_sayWhy() {
        assertProblem(sender.upload("application/json", " \n\t\n", null), 400, "LIST_EMPTY");
        assertProblem(sender.upload("application/json", "", new byte[3 << 20]), 413, "LIST_TOO_LARGE");
        assertProblem(sender.upload("application/json", "", new byte[] {'P', 'K', 3, 4, 0}), 422, "LIST_UNREADABLE");
        assertProblem(sender.upload("application/json", "", "%PDF-1.7".getBytes()), 422, "LIST_UNREADABLE");
        assertProblem(sender.json("application/json", "{\"lines\":7}"), 400, "LIST_MALFORMED");
        assertProblem(sender.json("application/json", "{\"lines\":[7]}"), 400, "LIST_MALFORMED");
        assertProblem(sender.json("application/json", "{"), 400, "LIST_MALFORMED");
        assertProblem(sender.json("image/png", "{\"lines\":[\"x\"]}"), 406, "NOT_ACCEPTABLE");
        Reply page = sender.page("甲公司", new byte[] {'P', 'K', 3, 4, 0}, "");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("role=\"alert\"", "甲公司");
    }

    @Test
    void answers_comeInTheFormThatIsAskedFor() {
        String json = "{\"lines\":[{\"code\":\"" + FIRM + "\"},{\"name\":\"x\"}]}";
        assertThat(sender.json("*/*", json).type()).isEqualTo("application/json");
        assertThat(sender.json("application/pdf, application/json;q=0.5", json).type())
                .isEqualTo("application/pdf");
        assertThat(sender.json(Sender.XLSX, json).type()).isEqualTo(Sender.XLSX);
    }

    @Test
    void paper_hasOnePageForEachOrganisation() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            city.register(City.code(number), "中州𠮷纸张" + number + "有限公司", "存续", null);
            lines.add(City.code(number));
        }
        city.penalty(FIRM, "纸上号", today, today.plusDays(5));
        lines.add(FIRM);
        lines.add("中州没有有限公司");
        try (PDDocument pdf = Loader.loadPDF(
                sender.page(String.join("\n", lines), null, "pdf").bytes())) {
            String all = new PDFTextStripper().getText(pdf);
            assertThat(all).contains("“未找到”不等于“没有问题”", "中州没有有限公司", today.toString());
            List<String> pages = pages(pdf);
            List<String> ofFirm = pages.stream()
                    .filter(page -> page.contains("/organisations/" + FIRM))
                    .toList();
            assertThat(ofFirm).hasSize(1);
            assertThat(ofFirm.getFirst())
                    .contains("中州〓(U+20BB7)纸张1有限公司", "行政处罚", today.plusDays(5).toString(), "名单第 1 行", "名单第 4 行");
            assertThat(pages.stream().filter(page -> page.contains("/organisations/")))
                    .hasSize(3);
        }
    }

    private static List<String> pages(PDDocument pdf) throws Exception {
        List<String> pages = new ArrayList<>();
        for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            pages.add(stripper.getText(pdf));
        }
        return pages;
    }

    private static String pdfText(Reply reply) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(reply.bytes())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static void assertProblem(Reply reply, int status, String code) {
        assertThat(reply.status()).as(code).isEqualTo(status);
        assertThat(reply.json().path("code").asString()).isEqualTo(code);
        assertThat(reply.type()).startsWith("application/problem+json");
    }

    private static List<String> outcomes(JsonNode lines) {
        List<String> outcomes = new ArrayList<>();
        lines.forEach(line -> outcomes.add(line.path("outcome").asString()));
        return outcomes;
    }

    private static List<String> codes(JsonNode organisations) {
        List<String> codes = new ArrayList<>();
        organisations.forEach(one -> codes.add(one.path("code").asString()));
        return codes;
    }
}
