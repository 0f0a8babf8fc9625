package org.zhengxin.rights.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Codes;
import org.zhengxin.access.Role;
import org.zhengxin.access.SetClock;
import org.zhengxin.access.Visitor;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.NewAccount;
import org.zhengxin.access.account.Passwords;
import org.zhengxin.access.account.SecondFactor;
import org.zhengxin.intake.BatchService;
import org.zhengxin.intake.Submission;
import org.zhengxin.intake.outcome.RowLine;
import org.zhengxin.intake.outcome.RowLines;
import org.zhengxin.intake.outcome.RowOutcome;
import org.zhengxin.intake.testing.Ended;
import org.zhengxin.intake.testing.Penalties;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.RecordView;
import org.zhengxin.store.testing.WithDatabase;

/** The way of a repair through the whole application: applied for, decided by two, gone, and nothing brings it back. */
@WithDatabase
@Import({Ended.class, SetClock.InPlace.class})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhengxin.access.demonstration=true", "zhengxin.demo.empty=true"})
class RepairWayTest {
    private static final String PASSWORD = "seven ginkgo leaves";
    private static final String PDF = "%PDF-1.4\nproof of payment\n%%EOF\n";
    private static final String PLACE = "/desk/organisation/repairs";
    private static int count = 700;

    @Autowired
    private BatchService service;

    @Autowired
    private RowLines rowLines;

    @Autowired
    private Ended ended;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private SecondFactor factor;

    @Autowired
    private RecordReader records;

    @Autowired
    private OrganisationReader organisations;

    @Autowired
    private SetClock clock;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Agency bureau = new Agency(0, "", "", null, null, false);
    private int company;
    private String number = "";

    @BeforeEach
    void fine() throws Exception {
        clock.set("2026-11-21");
        bureau = agencies.all().getFirst();
        company = ++count;
        number = "修复〔2026〕" + company + "号";
        send("统一社会信用代码,主体名称,主体类型,登记状态\r\n" + Penalties.company(company) + ",测试" + company + "有限公司,企业法人,存续\r\n");
        send(fine("2026-08-10", "").csv());
        assertThat(shown()).hasSize(1);
    }

    @Test
    void applied_proposed_approved_isGoneAtOnce_andNoResendBringsItBack() throws Exception {
        UUID record = shown().getFirst().recordId();
        Visitor organisation = organisation();
        assertThat(organisation.get("/desk/organisation/records/" + record).body())
                .contains("2026-11-11", PLACE + "/records/" + record);
        String repair = apply(organisation, record);
        assertThat(organisation.get(repair).body()).contains("认定单位审核", "受理");

        Visitor clerk = staff(Role.CLERK);
        String desk = "/desk/repairs/" + repair.substring(repair.lastIndexOf('/') + 1);
        assertThat(clerk.get("/desk/repairs").body()).contains(desk, "测试" + company);
        assertThat(clerk.fill(desk, desk + "/proposal", Map.of("proposal", "accept"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(clerk.fill(desk, desk + "/approval", Map.of()).statusCode()).isEqualTo(403);
        assertThat(shown()).hasSize(1);
        Visitor reviewer = staff(Role.REVIEWER);
        assertThat(reviewer.fill(desk, desk + "/approval", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(reviewer.fill(desk, desk + "/approval", Map.of()).statusCode())
                .as("a second click")
                .isEqualTo(409);
        assertThat(clerk.get("/desk/repairs").body()).doesNotContain(desk);
        assertThat(clerk.get("/desk/repairs?state=closed").body()).contains(desk, "测试" + company, "2026-11-21");

        gone(record);
        RowLine same = line(send(fine("2026-08-10", "").csv()));
        assertThat(same.outcome()).isEqualTo(RowOutcome.UNCHANGED);
        RowLine changed = line(send(fine("2026-08-10", "另有事实").csv()));
        assertThat(changed.outcome()).isEqualTo(RowOutcome.HELD);
        assertThat(changed.codes()).contains("CLOSED_RECORD");
        gone(record);

        letter(organisation, repair);
        assertThat(Visitor.on(port).get("/rights/repairs").body()).contains("测试" + company + "有限公司");
        assertThat(organisation.get(PLACE + "/records/" + record).body())
                .contains("已修复")
                .doesNotContain("<textarea");
    }

    @Test
    void tooEarly_secondApplication_missingProof_andAnothersRecord_areRefused() throws Exception {
        UUID record = shown().getFirst().recordId();
        Visitor organisation = organisation();
        String place = PLACE + "/records/" + record;
        clock.set("2026-11-10");
        assertThat(organisation.get(place).body())
                .contains("自 2026-11-11 起", "2026-11-10")
                .doesNotContain("<textarea");
        clock.set("2026-11-21");
        organisation = organisation();
        organisation.get(place);
        assertThat(upload(organisation, place, "", signed(organisation)).body()).contains("缺少已履行义务的证明材料");
        assertThat(upload(organisation, place, "no document", signed(organisation))
                        .body())
                .contains("PDF、PNG 或 JPEG");
        assertThat(upload(organisation, place, PDF, Map.of("pledge", organisation.field("pledge")))
                        .body())
                .contains("请签署承诺书");
        apply(organisation, record);
        organisation.get(place);
        assertThat(organisation.page()).contains("已有申请在办");
        assertThat(upload(organisation, place, PDF, Map.of("pledged", "yes", "pledge", "x"))
                        .statusCode())
                .isIn(409, 422);
        assertThat(jdbc.sql("SELECT count(*) FROM repair_application WHERE record_id = ?")
                        .param(record)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        company = ++count;
        send("统一社会信用代码,主体名称,主体类型,登记状态\r\n" + Penalties.company(company) + ",测试" + company + "有限公司,企业法人,存续\r\n");
        assertThat(organisation().get(place).statusCode()).isEqualTo(404);
    }

    @Test
    void refusal_needsReasons_namesTheDayOfANewApplication_andWithdrawalOpensTheWay() throws Exception {
        UUID record = shown().getFirst().recordId();
        Visitor organisation = organisation();
        String first = apply(organisation, record);
        assertThat(organisation.fill(first, first + "/withdraw", Map.of()).statusCode())
                .isEqualTo(303);
        String second = apply(organisation, record);
        String desk = "/desk/repairs/" + second.substring(second.lastIndexOf('/') + 1);
        Visitor one = staff(Role.REVIEWER);
        assertThat(one.fill(desk, desk + "/proposal", Map.of("proposal", "refuse"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(one.fill(
                                desk,
                                desk + "/proposal",
                                Map.of("proposal", "refuse", "reasons", "罚款尚未缴清", "again", "2026-12-15"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(one.fill(desk, desk + "/approval", Map.of()).statusCode())
                .as("the one who proposed")
                .isEqualTo(409);
        assertThat(staff(Role.REVIEWER).fill(desk, desk + "/approval", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(shown()).hasSize(1);
        assertThat(organisation.get(second).body()).contains("不予修复", "罚款尚未缴清", "2026-12-15");
        assertThat(organisation.get(PLACE + "/records/" + record).body())
                .contains("2026-12-15")
                .doesNotContain("<textarea");
        clock.set("2026-12-15");
        apply(organisation(), record);
    }

    @Test
    void resultFromElsewhere_hasEqualEffect_twiceIsNothingNew_unknownIsRejected() throws Exception {
        UUID record = shown().getFirst().recordId();
        RowLine told = line(send(result(number, "准予修复")));
        assertThat(told.outcome()).isEqualTo(RowOutcome.UPDATED);
        gone(record);
        assertThat(line(send(result(number, "准予修复"))).outcome()).isEqualTo(RowOutcome.UNCHANGED);
        RowLine unknown = line(send(result("没有〔2026〕1号", "准予修复")));
        assertThat(unknown.outcome()).isEqualTo(RowOutcome.REJECTED);
        assertThat(unknown.codes()).contains("REPAIR_NO_RECORD");
        assertThat(organisation().get("/desk/organisation/records/" + record).body())
                .contains("信用中国", "2026-11-20", "XY2026001");
    }

    @Test
    void refusalElsewhere_isNoted_andEndsNothing() throws Exception {
        UUID record = shown().getFirst().recordId();
        RowLine noted = line(send(result(number, "不予修复")));
        assertThat(noted.outcome()).isEqualTo(RowOutcome.UNCHANGED);
        assertThat(noted.codes()).containsExactly("REPAIR_NOTED");
        assertThat(shown()).hasSize(1);
        assertThat(line(send(result(number, "不予修复"))).codes()).isEmpty();
        assertThat(organisation().get(PLACE + "/records/" + record).body()).contains("信用中国", "不予修复", "2026-11-20");
    }

    @Test
    void office_handsOver_once_andTheApplicantSeesIt() throws Exception {
        UUID record = shown().getFirst().recordId();
        Visitor organisation = organisation();
        String repair = apply(organisation, record);
        Visitor office = staff(Role.OFFICE);
        HttpResponse<String> file = office.fill("/desk/repairs", "/desk/repairs/handover", Map.of());
        assertThat(file.body()).contains(Penalties.company(company), number, "2026-08-10");
        assertThat(organisation.get(repair).body()).contains("信用中国", "已移交申请", "2026-11-21");
        clock.set("2026-11-23");
        assertThat(staff(Role.OFFICE)
                        .fill("/desk/repairs", "/desk/repairs/handover", Map.of())
                        .body())
                .doesNotContain(number);
    }

    @Test
    void reorganisationPlan_hidesAdverseRecords_onceAnotherOfTheOfficeApproves() {
        UUID record = shown().getFirst().recordId();
        Visitor one = staff(Role.OFFICE);
        assertThat(one.fill(
                                "/desk/repairs/shield",
                                "/desk/repairs/shield",
                                Map.of("organisation", "91410100MA9NOBODY0", "ruling", "", "until", ""))
                        .statusCode())
                .isEqualTo(422);
        String done = one.fill(
                        "/desk/repairs/shield",
                        "/desk/repairs/shield",
                        Map.of(
                                "organisation",
                                Penalties.company(company),
                                "ruling",
                                "某中级人民法院（2026）豫01破1号",
                                "until",
                                "2029-12-31"))
                .body();
        assertThat(done).contains("已拟办 1 条");
        assertThat(shown()).hasSize(1);
        long deferral = jdbc.sql("SELECT id FROM deferral WHERE record_id = ?")
                .param(record)
                .query(Long.class)
                .single();
        Visitor other = staff(Role.OFFICE);
        assertThat(other.fill("/desk/deferrals", "/desk/deferrals/" + deferral + "/approve", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(shown()).isEmpty();
        clock.set("2027-08-10");
        assertThat(shown()).as("its last public day").hasSize(1);
    }

    private void letter(Visitor organisation, String repair) {
        assertThat(organisation.get(repair + "/receipt").body()).startsWith("%PDF-");
        assertThat(organisation.get(repair + "/letter").body()).startsWith("%PDF-");
        String code = jdbc.sql("SELECT letter_code FROM repair_application WHERE case_id = ?::uuid")
                .param(repair.substring(repair.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
        assertThat(Visitor.on(port).get("/rights/repairs/letters/" + code).body())
                .contains("目前有效", "测试" + company + "有限公司", "2026-11-21")
                .doesNotContain(number, "罚款");
        assertThat(Visitor.on(port)
                        .get("/rights/repairs/letters/" + "0".repeat(32))
                        .statusCode())
                .isEqualTo(404);
    }

    private void gone(UUID record) {
        assertThat(shown()).isEmpty();
        Visitor anyone = Visitor.on(port);
        assertThat(anyone.get("/organisations/" + Penalties.company(company)).body())
                .doesNotContain(number);
        assertThat(anyone.get("/api/v1/organisations/" + Penalties.company(company) + "/records")
                        .body())
                .doesNotContain(number);
        assertThat(anyone.get("/api/v1/records/" + record).statusCode()).isEqualTo(404);
        assertThat(anyone.get("/publicity").body()).doesNotContain(number);
        assertThat(jdbc.sql("""
                        SELECT v.government_from IS NULL AND v.authorised_from IS NULL AND v.report_from IS NOT NULL
                        FROM record r JOIN version v ON v.record_id = r.id AND v.version = r.current_version
                        WHERE r.id = ?""").param(record).query(Boolean.class).single())
                .as("nothing shared, reports by their own rule")
                .isTrue();
    }

    private String apply(Visitor organisation, UUID record) {
        String place = PLACE + "/records/" + record;
        organisation.get(place);
        HttpResponse<String> answer = upload(organisation, place, PDF, signed(organisation));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String location = answer.headers().firstValue("Location").orElseThrow();
        Matcher address =
                Pattern.compile("(/desk/organisation/repairs/[0-9a-f-]{36})").matcher(location);
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private static Map<String, String> signed(Visitor organisation) {
        return Map.of("pledged", "yes", "pledge", organisation.field("pledge"), "announce", "yes");
    }

    private static HttpResponse<String> upload(
            Visitor visitor, String place, String content, Map<String, String> fields) {
        return visitor.upload(place, content.isEmpty() ? "" : "proof.pdf", content, fields);
    }

    private Visitor organisation() {
        return signedIn(account(Role.ORGANISATION, null, Penalties.company(company)));
    }

    private Visitor staff(Role role) {
        return signedIn(account(role, role == Role.OFFICE ? null : bureau.id(), null));
    }

    private Account account(Role role, @Nullable Long agency, @Nullable String organisation) {
        String username = "repair-" + ++count;
        long id = accounts.add(
                        new NewAccount(username, "信用管理岗", "某单位", role, agency, null, organisation),
                        passwords.hash(PASSWORD),
                        "test")
                .orElseThrow();
        return accounts.byId(id).orElseThrow().account();
    }

    private Visitor signedIn(Account account) {
        Visitor visitor = Visitor.on(port);
        if (account.role().needsSecondFactor()) {
            String secret = factor.setFresh(account.id());
            visitor.password(account.username(), PASSWORD);
            visitor.code(Codes.now(secret, clock));
        } else {
            visitor.password(account.username(), PASSWORD);
        }
        return visitor;
    }

    private Penalties fine(String decidedOn, String facts) {
        Penalties file = new Penalties(bureau.name(), bureau.code());
        Map<String, String> row = file.fine(company, number, decidedOn);
        if (!facts.isEmpty()) {
            row.put("违法事实", facts);
        }
        return file;
    }

    private String result(String document, String what) {
        return "主体名称,统一社会信用代码,行政相对人类别,修复信息类别,被修复信息决定书文号,认定单位,认定单位统一社会信用代码,修复结果,修复决定日期,修复决定编号,修复渠道\r\n"
                + String.join(
                        ",",
                        "测试" + company + "有限公司",
                        Penalties.company(company),
                        "法人及非法人组织",
                        "行政处罚",
                        document,
                        bureau.name(),
                        bureau.code(),
                        what,
                        "2026-11-20",
                        "XY2026001",
                        "信用中国")
                + "\r\n";
    }

    private UUID send(String csv) throws Exception {
        Submission submission = service.submit(
                bureau,
                new BatchService.Delivery(null, null, false, "测试.csv"),
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(submission).isInstanceOf(Submission.Queued.class);
        UUID id = ((Submission.Queued) submission).batch();
        ended.await(id);
        return id;
    }

    private RowLine line(UUID batch) {
        List<RowLines.Placed> rows = rowLines.after(batch, null, RowLines.Place.START, 10);
        assertThat(rows).isNotEmpty();
        return rows.getFirst().line();
    }

    private List<RecordView> shown() {
        return organisations
                .find(Penalties.company(company))
                .map(found -> records.publicOf(organisations.groupOf(found), "administrative-penalty", null, 10))
                .orElse(List.of());
    }
}
