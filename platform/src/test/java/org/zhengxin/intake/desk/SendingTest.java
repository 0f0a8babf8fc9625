package org.zhengxin.intake.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.Passwords;
import org.zhengxin.intake.BatchService;
import org.zhengxin.intake.outcome.Counts;
import org.zhengxin.intake.testing.Ended;
import org.zhengxin.intake.testing.Invariants;
import org.zhengxin.intake.testing.Penalties;
import org.zhengxin.store.DataDirectory;
import org.zhengxin.store.testing.WithDatabase;

/** What a clerk does at a browser with what is sent. */
@WithDatabase
@Import(Ended.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhengxin.access.demonstration=true", "zhengxin.demo.empty=true"})
class SendingTest {
    private static final String PERSON = "孙某某某";
    private static int count;

    @LocalServerPort
    private int port;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Ended ended;

    @Autowired
    private BatchService service;

    @Autowired
    private DataDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    private List<Agency> all = List.of();

    @BeforeEach
    void agencies() {
        all = agencies.all();
        count++;
    }

    @AfterEach
    void invariantsHold() {
        new Invariants(jdbc).check();
    }

    @Test
    void file_goesTheWayOfTheInterface_andItsAccountIsNoted() throws Exception {
        Desk desk = desk(0);
        Penalties file = fines(201, "201号");
        file.fine(202, "测罚〔2026〕202号", "2026-02-30");
        UUID batch = desk.send(file.csv());
        assertThat(counts(batch).accepted()).isOne();
        assertThat(counts(batch).rejected()).isOne();
        assertThat(jdbc.sql("SELECT account FROM batch WHERE id = ?")
                        .param(batch)
                        .query(Long.class)
                        .single())
                .isEqualTo(desk.account());
        String page = desk.page("/desk/batches/" + batch);
        assertThat(page).contains("退回", "DATE_UNREADABLE", "errors.xlsx", "receipt.json", "修改此行");
        assertThat(desk.page("/desk/batches/" + batch + "?code=DATE_UNREADABLE"))
                .contains("第 3 行")
                .doesNotContain("第 2 行");
        assertThat(desk.page("/desk/batches/" + batch + "?outcome=ACCEPTED")).contains("第 2 行");
        assertThat(desk.visitor()
                        .get("/desk/batches/" + batch + "/errors.xlsx")
                        .headers()
                        .firstValue("Content-Type"))
                .get()
                .asString()
                .contains("spreadsheetml");
        assertThat(desk.page("/desk/batches/" + batch + "/receipt.json")).contains("inclusionProof");
        assertThat(desk.page("/desk/batches/" + batch + "/progress")).contains("data-state=\"DONE\"");
        assertThat(desk.page("/desk/batches")).contains(batch.toString());
    }

    @Test
    void file_thatIsNoTable_isRefusedInWords() {
        Desk desk = desk(0);
        desk.page("/desk/batches");
        var answer = desk.visitor().upload("/desk/batches", "照片.xlsx", "\u0000\u0001\u0002", Map.of());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("class=\"errors\"", "href=\"#file\"");
    }

    @Test
    void form_withoutItsToken_isRefused() {
        Desk desk = desk(0);
        desk.page("/desk/batches");
        var answer = desk.visitor().upload("/desk/batches?token=forged", "a.csv", "a,b", Map.of());
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void trial_filesNothing_keepsNothing_andIsMarked() throws Exception {
        Desk desk = desk(0);
        Penalties file = fines(211, "211号");
        file.fine(212, "测罚〔2026〕212号", "2026-06-01").put("行政相对人类别", "自然人");
        file.fine(213, "测罚〔2026〕213号", "2026-06-01").put("行政相对人名称", PERSON);
        long versions = rows("version");
        UUID batch = desk.send(file.csv(), Map.of("trial", "true"));
        assertThat(counts(batch).accepted()
                        + counts(batch).refusedPerson()
                        + counts(batch).held())
                .isEqualTo(3);
        assertThat(rows("version")).isEqualTo(versions);
        assertThat(jdbc.sql("SELECT count(*) FROM batch_row WHERE batch_id = ? AND content IS NOT NULL")
                        .param(batch)
                        .query(Long.class)
                        .single())
                .isZero();
        try (Stream<java.nio.file.Path> files = Files.walk(directory.root())) {
            assertThat(files.filter(path -> path.getFileName().toString().startsWith(batch.toString())))
                    .isEmpty();
        }
        assertThat(desk.page("/desk/batches/" + batch)).contains("试算").doesNotContain("修改此行", "receipt.json");
    }

    @Test
    void row_mendedInTheBrowser_goesAsABatchOfItsOwn_andItsStateShows() throws Exception {
        Desk desk = desk(0);
        Penalties file = fines(221, "221号");
        file.fine(222, "测罚〔2026〕222号", "二月三十日").put("违法事实", "他说“不”，又换\n行");
        UUID batch = desk.send(file.csv());
        String row = "/desk/batches/" + batch + "/rows/1/3";
        String form = desk.page(row);
        assertThat(form).contains("二月三十日", "测罚〔2026〕222号").doesNotContain("赵某");
        Map<String, String> fields = Fields.of(form);
        fields.replaceAll((name, value) -> value.equals("二月三十日") ? "2026-06-01" : value);
        UUID mending = desk.taken(desk.visitor().send(row, fields));
        assertThat(counts(mending).accepted())
                .as(desk.page("/desk/batches/" + mending))
                .isOne();
        assertThat(desk.page("/desk/batches/" + batch)).contains("/desk/batches/" + mending);
        assertThat(desk.page("/desk/batches/" + mending)).contains("/desk/batches/" + batch);
        assertThat(jdbc.sql("SELECT body FROM version WHERE batch_id = ?")
                        .param(mending)
                        .query(String.class)
                        .single())
                .contains("他说“不”，又换\\n行");
    }

    @Test
    void otherAgency_neitherSeesNorTouches() throws Exception {
        Desk own = desk(0);
        Desk other = desk(1);
        Penalties file = fines(231, "231号");
        file.fine(232, "测罚〔2026〕232号", "2026-02-30");
        UUID batch = own.send(file.csv());
        String here = "/desk/batches/" + batch;
        for (String path : List.of(
                here,
                here + "/progress",
                here + "/errors.xlsx",
                here + "/receipt.json",
                here + "/rows/1/3",
                "/desk/batches?replaces=" + batch)) {
            assertThat(other.visitor().get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(other.page("/desk/batches")).doesNotContain(batch.toString());
        assertThat(other.visitor().send(here + "/recall", Map.of("reason", "x")).statusCode())
                .isEqualTo(404);
        other.page("/desk/batches");
        assertThat(other.visitor().send(here + "/rows/1/3", Map.of("c0", "x")).statusCode())
                .isEqualTo(404);
        other.page("/desk/batches");
        assertThat(other.visitor()
                        .upload("/desk/batches", "a.csv", file.csv(), Map.of("replaces", batch.toString()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(rows("batch_recall WHERE batch_id = '" + batch + "'")).isZero();
    }

    @Test
    void nilReturn_isFiledOnce_hasAReceipt_andIsRefusedWhereRecordsAre() throws Exception {
        Desk desk = desk(2);
        desk.page("/desk/nil-returns");
        YearMonth month = YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(2);
        Map<String, String> nil = Map.of("kind", "administrative-licence", "month", month.toString());
        for (int i = 0; i < 2; i++) {
            assertThat(desk.visitor().send("/desk/nil-returns", nil).headers().firstValue("Location"))
                    .get()
                    .asString()
                    .endsWith("nil-filed");
        }
        assertThat(rows("batch WHERE nil_month IS NOT NULL AND agency_id = "
                        + all.get(2).id()))
                .isOne();
        assertThat(rows("account_event JOIN batch ON batch.id::text = subject WHERE act = 'NIL_RETURN_FILED'"
                        + " AND agency_id = " + all.get(2).id()))
                .as("it stands among the administrative acts, once")
                .isOne();
        String list = desk.page("/desk/nil-returns");
        String receipt = list.replaceAll("(?s).*href=\"(/desk/batches/[0-9a-f-]+/receipt\\.json)\".*", "$1");
        assertThat(desk.page(receipt)).contains("\"nilMonth\"", month + "-01");

        Penalties file = new Penalties(all.get(2).name(), all.get(2).code());
        file.fine(241, "测罚〔2026〕241号", month.atDay(10).toString());
        desk.send(file.csv());
        desk.page("/desk/nil-returns");
        Map<String, String> wrong = Map.of("kind", "administrative-penalty", "month", month.toString());
        assertThat(desk.visitor().send("/desk/nil-returns", wrong).headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("nil-delivered");
        assertThat(desk.visitor()
                        .send("/desk/nil-returns", Map.of("kind", "x", "month", month.toString()))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void today_namesWhatIsOpen_untilItIsMended_andQualityNamesNoOther() throws Exception {
        Desk desk = desk(3);
        Penalties file = new Penalties(all.get(3).name(), all.get(3).code());
        file.fine(251, "测罚〔2026〕251号", "2026-06-01").put("处罚类别", "");
        UUID batch = desk.send(file.csv());
        assertThat(counts(batch).rejected()).isOne();
        String open = "/desk/batches/" + batch + "?outcome=REJECTED#rows";
        assertThat(desk.page("/desk/today")).contains(open, "1 行被退回", "2026-06-10");
        Penalties mended = new Penalties(all.get(3).name(), all.get(3).code());
        mended.fine(251, "测罚〔2026〕251号", "2026-06-01");
        desk.send(mended.csv());
        assertThat(desk.page("/desk/today")).doesNotContain(open);
        assertThat(desk.page("/desk/quality"))
                .contains("各单位中位数")
                .doesNotContain(all.get(0).name());
    }

    private Desk desk(int agency) {
        return Desk.of(port, all.get(agency), "clerk-" + count + "-" + agency, accounts, passwords, ended);
    }

    private Penalties fines(int company, String number) {
        Penalties file = new Penalties(all.getFirst().name(), all.getFirst().code());
        file.fine(company, "测罚〔2026〕" + number, "2026-06-01");
        return file;
    }

    private Counts counts(UUID batch) {
        return service.find(batch).orElseThrow().counts();
    }

    private long rows(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
