package org.zhengxin.workbench.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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
import org.zhengxin.access.Codes;
import org.zhengxin.access.Role;
import org.zhengxin.access.SignIns;
import org.zhengxin.access.Visitor;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.NewAccount;
import org.zhengxin.access.account.Passwords;
import org.zhengxin.intake.BatchService;
import org.zhengxin.intake.Submission;
import org.zhengxin.intake.outcome.RowLine;
import org.zhengxin.intake.outcome.RowLines;
import org.zhengxin.intake.outcome.RowOutcome;
import org.zhengxin.intake.testing.Ended;
import org.zhengxin.intake.testing.Invariants;
import org.zhengxin.intake.testing.Penalties;
import org.zhengxin.store.DataDirectory;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.testing.Http;
import org.zhengxin.workbench.SignedLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the people of an agency can do with its records at a browser, what others cannot, and what recipients are told. */
@WithDatabase
@Import({Ended.class, SignedLog.class})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhengxin.access.demonstration=true", "zhengxin.demo.empty=true"})
class RecordsDeskTest {
    private static final String PASSWORD = "grauer himmel ueber zhongzhou";

    @LocalServerPort
    private int port;

    @Autowired
    private BatchService service;

    @Autowired
    private RowLines rowLines;

    @Autowired
    private Ended ended;

    @Autowired
    private SignedLog signed;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private DataDirectory directory;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private Agency registrar = new Agency(0, "", "", null, null, false);
    private Agency bureau = registrar;

    @BeforeEach
    void agencies() {
        registrar = agencies.all().getFirst();
        bureau = agencies.all().get(1);
    }

    @AfterEach
    void invariantsHold() {
        new Invariants(jdbc).check();
    }

    @Test
    void clerk_looksOn_andReleasesNothing_reviewerDoes() throws Exception {
        register(501);
        UUID batch = send(bureau, fine(bureau, 501, "本单位〔2026〕501号", ""));
        String record = record(batch).toString();
        Map<String, String> form = Map.of("act", "all");
        Visitor clerk = staff("c501", Role.CLERK, bureau);
        assertThat(clerk.get("/desk/releases").body()).contains("/desk/releases/" + batch);
        assertThat(clerk.get("/desk/releases/" + batch).body())
                .contains("本单位〔2026〕501号")
                .doesNotContain("name=\"act\"");
        assertThat(clerk.send("/desk/releases/" + batch, form).statusCode()).isEqualTo(403);
        assertThat(api("/records/" + record)).isEqualTo(404);

        Visitor stranger = staff("c501b", Role.CLERK, agencies.all().get(2));
        assertThat(stranger.get("/desk/releases/" + batch).body()).doesNotContain("501号");
        assertThat(stranger.get("/desk/records/" + record).statusCode()).isEqualTo(404);

        Visitor reviewer = reviewer();
        assertThat(reviewer.fill("/desk/releases/" + batch, "/desk/releases/" + batch, form)
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("?done=released-1-0-0"));
        assertThat(reviewer.send("/desk/releases/" + batch, form).headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("?done=released-0-0-0"));
        assertThat(api("/records/" + record)).isEqualTo(200);
    }

    @Test
    void withdrawal_endsAtOnce_andNothingComesBack() throws Exception {
        register(502);
        Penalties sent = fine(registrar, 502, "本单位〔2026〕502号", "");
        UUID record = record(send(registrar, sent));
        assertThat(api("/records/" + record)).isEqualTo(200);
        Visitor clerk = staff("c502", Role.CLERK, registrar);
        String page = "/desk/records/" + record;
        assertThat(clerk.get("/desk/records?q=" + Penalties.company(502)).body())
                .contains(page);
        assertThat(clerk.get("/desk/records?q=%E6%9C%AC%E5%8D%95%E4%BD%8D%5B2026%5D502%E5%8F%B7")
                        .body())
                .as("found by its number, however the brackets are typed")
                .contains(page);
        Map<String, String> form = new HashMap<>(Map.of("version", "1", "ground", "OTHER", "text", ""));
        assertThat(clerk.fill(page + "/withdrawal", page + "/withdrawal", form).statusCode())
                .isEqualTo(422);
        form.put("text", "410101199001011238");
        assertThat(clerk.send(page + "/withdrawal", form).statusCode()).isEqualTo(422);
        form.put("text", "重复");
        Visitor stranger = staff("c502b", Role.CLERK, bureau);
        assertThat(stranger.fill("/desk/records", page + "/withdrawal", form).statusCode())
                .isEqualTo(404);
        assertThat(api("/records/" + record)).isEqualTo(200);

        assertThat(clerk.send(page + "/withdrawal", form).statusCode()).isEqualTo(303);
        assertThat(api("/records/" + record)).isEqualTo(404);
        assertThat(clerk.get(page).body()).contains("重复", "已终止");
        assertThat(line(send(registrar, sent)).outcome()).isEqualTo(RowOutcome.UNCHANGED);
        RowLine other = line(send(registrar, fine(registrar, 502, "本单位〔2026〕502号", "别的")));
        assertThat(other.outcome()).isEqualTo(RowOutcome.HELD);
        assertThat(api("/records/" + record)).isEqualTo(404);
        assertThat(acts("RECORD_WITHDRAWN", record)).isEqualTo(1);
    }

    @Test
    void annulment_needsNumberAndDay_andSeals() throws Exception {
        register(503);
        UUID record = record(send(registrar, fine(registrar, 503, "本单位〔2026〕503号", "")));
        Visitor clerk = staff("c503", Role.CLERK, registrar);
        String page = "/desk/records/" + record + "/annulment";
        Map<String, String> form = new HashMap<>(
                Map.of("version", "1", "ground", "REVOKED", "document", "复决〔2026〕1号", "day", "2026-05-01", "text", ""));
        assertThat(clerk.fill(page, page, form).statusCode())
                .as("not before the decision itself")
                .isEqualTo(422);
        form.put("day", LocalDate.now(clock).toString());
        assertThat(clerk.send(page, form).statusCode()).isEqualTo(303);
        assertThat(api("/records/" + record)).isEqualTo(404);
        assertThat(clerk.get("/desk/records/" + record).body()).contains("复决〔2026〕1号");
        assertThat(jdbc.sql("SELECT change || ' ' || finality FROM version WHERE record_id = ? AND version = 2")
                        .param(record)
                        .query(String.class)
                        .single())
                .isEqualTo("ANNULLED ANNULLED");
        assertThat(clerk.send(page, form).headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("?done=changed"));
        assertThat(acts("RECORD_ANNULLED", record)).isEqualTo(1);
    }

    @Test
    void correction_isARowLikeAnyOther_andWaitsWhereFourEyesAreNeeded() throws Exception {
        register(504);
        UUID record = record(send(registrar, fine(registrar, 504, "本单位〔2026〕504号", "")));
        correct(staff("c504", Role.CLERK, registrar), record, 1, "更正的事实一", "corrected");
        assertThat(body("/records/" + record)).contains("更正的事实一");

        UUID batch = send(bureau, fine(bureau, 504, "本单位〔2026〕504号", ""));
        UUID waits = record(batch);
        correct(staff("c504b", Role.CLERK, bureau), waits, 1, "更正的事实二", "waits");
        assertThat(api("/records/" + waits)).isEqualTo(404);
        assertThat(jdbc.sql("""
                        SELECT b.account IS NOT NULL FROM version v JOIN batch b ON b.id = v.batch_id
                        WHERE v.record_id = ? AND v.version = 2""").param(waits).query(Boolean.class).single()).isTrue();
    }

    @Test
    void recipient_isToldAdverseChanges_andConfirmsRemovals() throws Exception {
        register(505);
        String token = recipient();
        Http feed = Http.on(port).bearer(token);
        String news = "/api/v1/changes?after=" + signed.last();
        UUID record = record(send(registrar, fine(registrar, 505, "本单位〔2026〕505号", "")));
        long before = signed.last();
        assertThat(feed.get(news).body()).contains(record.toString());
        assertThat(Http.on(port).get(news).body()).doesNotContain(record.toString());
        assertThat(feed.get("/api/v1/changes").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));

        Visitor clerk = staff("c505", Role.CLERK, registrar);
        String page = "/desk/records/" + record + "/withdrawal";
        clerk.fill(page, page, Map.of("version", "1", "ground", "DUPLICATE", "text", ""));
        long removed = signed.last();
        JsonNode change = JsonMapper.shared()
                .readTree(feed.get("/api/v1/changes?after=" + before).body())
                .path("items")
                .path(0);
        assertThat(change.path("id").asString()).isEqualTo(record.toString());
        assertThat(change.path("publicToday").asBoolean()).isFalse();
        assertThat(change.path("organisation").isNull()).isTrue();

        assertThat(standing().path("removalsWaiting").asLong()).isEqualTo(1);
        assertThat(confirm(feed, removed + 1_000)).isEqualTo(422);
        assertThat(confirm(Http.on(port).bearer(SignIns.in(directory).agencyToken()), removed))
                .isEqualTo(403);
        assertThat(confirm(feed, removed)).isEqualTo(200);
        assertThat(standing().path("removalsWaiting").asLong()).isZero();
        assertThat(standing().path("confirmedUpTo").asLong()).isEqualTo(removed);
        assertThat(confirm(feed, 0)).isEqualTo(200);
        assertThat(standing().path("confirmedUpTo").asLong()).isEqualTo(removed);
    }

    private int confirm(Http as, long upTo) {
        return as.send("POST", "/api/v1/changes/confirmations", "{\"upTo\":" + upTo + "}")
                .statusCode();
    }

    private JsonNode standing() {
        JsonNode items = JsonMapper.shared()
                .readTree(office().get("/api/v1/changes/recipients").body())
                .path("items");
        return items.path(items.size() - 1);
    }

    private String recipient() {
        String answer = office().send("POST", "/api/v1/machine-clients", "{\"name\":\"接收系统\",\"scopes\":[\"changes\"]}")
                .body();
        return JsonMapper.shared().readTree(answer).path("token").asString();
    }

    private Http office() {
        return Http.on(port).basic("office", SignIns.in(directory).officePassword());
    }

    /** Fills the form in as it stands, but for the facts. */
    private static void correct(Visitor clerk, UUID record, int version, String facts, String told) {
        String page = "/desk/records/" + record + "/correction";
        String form = clerk.get(page).body();
        assertThat(form).doesNotContain("field.CF_WSH", "field.CF_XDR_SHXYM");
        Map<String, String> fields = new HashMap<>(Map.of(
                "version",
                Integer.toString(version),
                "field.CF_WFXW",
                "未按规定公示信息",
                "field.CF_SY",
                facts,
                "field.CF_YJ",
                "有关规定",
                "field.CF_CFLB",
                "罚款",
                "field.CF_NR",
                "罚款人民币伍万元整",
                "field.CF_NR_FK",
                "5",
                "field.CF_JDRQ",
                "2026-06-01",
                "field.CF_YXQ",
                "2099-12-31",
                "field.CF_GSJZQ",
                "2099-12-31"));
        assertThat(clerk.send(page, fields).headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("?done=" + told));
    }

    private long acts(String act, UUID record) {
        return jdbc.sql("SELECT count(*) FROM account_event WHERE act = ? AND subject = ?")
                .param(act)
                .param("record:" + record)
                .query(Long.class)
                .single();
    }

    private int api(String path) {
        return Http.on(port).get("/api/v1" + path).statusCode();
    }

    private String body(String path) {
        return Http.on(port).get("/api/v1" + path).body();
    }

    private Visitor reviewer() {
        JsonNode signIn = SignIns.in(directory).of("reviewer");
        Visitor visitor = Visitor.on(port);
        visitor.password(
                signIn.get("username").asString(), signIn.get("password").asString());
        visitor.code(Codes.now(signIn.get("totpSecret").asString(), clock));
        return visitor;
    }

    private Visitor staff(String username, Role role, Agency agency) {
        accounts.add(
                new NewAccount(username, "数据岗", agency.name(), role, agency.id(), null, null),
                passwords.hash(PASSWORD),
                "test");
        Visitor visitor = Visitor.on(port);
        visitor.password(username, PASSWORD);
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(200);
        return visitor;
    }

    private Penalties fine(Agency agency, int company, String number, String facts) {
        Penalties file = new Penalties(agency.name(), agency.code());
        Map<String, String> row = file.fine(company, number, "2026-06-01");
        if (!facts.isEmpty()) {
            row.put("违法事实", facts);
        }
        return file;
    }

    private UUID send(Agency agency, Penalties file) throws Exception {
        return send(agency, file.csv());
    }

    private UUID send(Agency agency, String csv) throws Exception {
        Submission submission = service.submit(
                agency,
                new BatchService.Delivery(null, null, false, "测试.csv"),
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        UUID id = ((Submission.Queued) submission).batch();
        ended.await(id);
        return id;
    }

    private void register(int company) throws Exception {
        send(
                registrar,
                "统一社会信用代码,主体名称,主体类型,登记状态\r\n" + Penalties.company(company) + ",测试" + company + "有限公司,企业法人,存续\r\n");
    }

    private RowLine line(UUID batch) {
        return rowLines.after(batch, null, RowLines.Place.START, 10).getFirst().line();
    }

    private UUID record(UUID batch) {
        return java.util.Objects.requireNonNull(line(batch).recordId());
    }
}
