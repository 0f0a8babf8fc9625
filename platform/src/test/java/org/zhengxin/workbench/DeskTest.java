package org.zhengxin.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Role;
import org.zhengxin.access.Visitor;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.NewAccount;
import org.zhengxin.access.account.Passwords;
import org.zhengxin.intake.BatchService;
import org.zhengxin.intake.Submission;
import org.zhengxin.intake.testing.Ended;
import org.zhengxin.intake.testing.Penalties;
import org.zhengxin.store.testing.WithDatabase;

/** Held rows, feed profiles and single records as a clerk has them, and as another agency's clerk has not. */
@WithDatabase
@Import(Ended.class)
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        classes = org.zhengxin.ZhengxinApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhengxin.access.demonstration=true",
            "zhengxin.demo.empty=true",
            "zhengxin.limits.trusted-proxies=127.0.0.1"
        })
class DeskTest {
    private static final String PASSWORD = "seven ginkgo leaves";
    private static final String IDENTITY_CARD = "410101199001011238";

    private static int count = 800;

    @LocalServerPort
    private int port;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private BatchService service;

    @Autowired
    private Ended ended;

    @Autowired
    private JdbcClient jdbc;

    private Agency registrar = new Agency(0, "", "", null, null, false);
    private Visitor clerk = Visitor.on(0);
    private Visitor stranger = Visitor.on(0);
    private int company;

    @BeforeEach
    void clerks() {
        registrar = agencies.all().getFirst();
        count++;
        company = count;
        clerk = clerk("own-" + count, registrar);
        stranger = clerk("other-" + count, agencies.all().get(1));
    }

    @Test
    void heldRow_besideItsCandidates_isDecidedByItsAgency() throws Exception {
        String id = held();
        assertThat(clerk.get("/desk/held").body()).contains(id);
        HttpResponse<String> page = clerk.get("/desk/held/" + id);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("✗ 不一致", "✓ 一致", "测试" + company + "有限公司", "NAME_MISMATCH", "核对无误");
        Matcher mend = Pattern.compile("href=\"(/desk/batches/[^\"]+/rows/[0-9]+/[0-9]+)\"")
                .matcher(page.body());
        assertThat(mend.find()).isTrue();
        assertThat(clerk.get(mend.group(1)).statusCode()).isEqualTo(200);

        HttpResponse<String> unreasoned =
                clerk.send("/desk/held/" + id, Map.of("choice", "THIS_ONE:" + Penalties.company(company)));
        assertThat(unreasoned.statusCode()).isEqualTo(409);
        HttpResponse<String> personal = clerk.send(
                "/desk/held/" + id,
                Map.of("choice", "THIS_ONE:" + Penalties.company(company), "reason", "经办人 " + IDENTITY_CARD));
        assertThat(personal.statusCode()).isEqualTo(409);
        assertThat(personal.body()).doesNotContain(IDENTITY_CARD);
        HttpResponse<String> beyond =
                clerk.send("/desk/held/" + id, Map.of("choice", "WRONG_ORGANISATION", "reason", "原信息归错"));
        assertThat(beyond.statusCode()).isEqualTo(409);

        HttpResponse<String> done = clerk.send(
                "/desk/held/" + id, Map.of("choice", "THIS_ONE:" + Penalties.company(company), "reason", "已核对决定书"));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location").orElse("")).contains("ACCEPTED");
        assertThat(clerk.get("/desk/held/" + id).statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("SELECT decided_by FROM batch_row WHERE batch_id = ?::uuid")
                        .param(id.substring(0, id.indexOf('.')))
                        .query(String.class)
                        .single())
                .startsWith("account:");
    }

    @Test
    void heldRow_givesItselfToNoOtherAgency() throws Exception {
        String id = held();
        assertThat(stranger.get("/desk/held").body()).doesNotContain(id);
        assertThat(stranger.get("/desk/held/" + id).statusCode()).isEqualTo(404);
        assertThat(stranger.fill("/desk/held", "/desk/held/" + id, Map.of("choice", "REJECT", "reason", "不实"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(clerk.get("/desk/held/" + id).statusCode()).isEqualTo(200);
        assertThat(clerk.get("/desk/held/nonsense").statusCode()).isEqualTo(404);
        assertThat(Visitor.on(port).get("/desk/held").statusCode()).isEqualTo(303);
    }

    @Test
    void profile_isMadeFromASample_previewedSavedTriedAndDeleted(CapturedOutput output) throws Exception {
        String csv = "当事人,信用代码,证件类型,决定书编号,案由,违法事实,处罚种类,处罚决定,金额(元),签发日期\n"
                + "测试" + company + "有限公司," + Penalties.company(company)
                + ",企业,测罚〔2026〕1号,无照经营,无照经营,经济罚,罚款伍万元,50000,2026-06-01\n"
                + "孙某某某," + IDENTITY_CARD + ",个人,测罚〔2026〕2号,无照经营,无照经营,经济罚,罚款伍万元,50000,2026-06-01\n";
        HttpResponse<String> mapping = upload(csv, Map.of("kind", "administrative-penalty"));
        assertThat(mapping.statusCode()).isEqualTo(200);
        assertThat(mapping.body()).contains("签发日期", "处罚种类").doesNotContain(IDENTITY_CARD);

        Map<String, String> form = mappingForm(clerk.field("sample"));
        HttpResponse<String> preview = clerk.send("/desk/profiles/edit", with(form, "step", "preview"));
        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        assertThat(preview.body())
                .contains("新信息", "罚款", "50000", "拒收（自然人）", "（不显示）")
                .doesNotContain("孙某某某", IDENTITY_CARD);

        Visitor watching = clerk.copy();
        assertThat(watching.send("/desk/profiles/edit", with(with(form, "step", "save"), "name", " "))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> saved = clerk.send("/desk/profiles/edit", with(form, "step", "save"));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(clerk.get("/desk/profiles?told=saved").body()).contains("台账" + company, "配置已保存");
        assertThat(clerk.get("/desk/profiles/edit?name=" + encoded("台账" + company))
                        .body())
                .contains("经济罚 = 罚款");
        assertThat(stranger.get("/desk/profiles").body()).doesNotContain("台账" + company);
        assertThat(stranger.get("/desk/profiles/edit?name=" + encoded("台账" + company))
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.fill("/desk/profiles", "/desk/profiles/delete", Map.of("name", "台账" + company))
                        .statusCode())
                .isEqualTo(404);

        UUID batch = sent(csv, "台账" + company);
        assertThat(jdbc.sql("SELECT accepted || '/' || refused_person FROM batch WHERE id = ?")
                        .param(batch)
                        .query(String.class)
                        .single())
                .isEqualTo("1/1");
        clerk.get("/desk/profiles");
        assertThat(clerk.send("/desk/profiles/delete", Map.of("name", "台账" + company))
                        .statusCode())
                .isEqualTo(303);
        assertThat(clerk.get("/desk/profiles").body()).doesNotContain("台账" + company);
        assertThat(jdbc.sql("SELECT count(*) FROM feed_profile_event WHERE name = ?")
                        .param("台账" + company)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(output.getAll()).doesNotContain(IDENTITY_CARD).doesNotContain("孙某某某");
    }

    @Test
    void sample_ofAnotherAccount_isNotOpened() {
        upload("当事人,信用代码\n甲,乙\n", Map.of("kind", "administrative-penalty"));
        String sealed = clerk.field("sample");
        assertThat(sealed).isNotEmpty();
        HttpResponse<String> stolen = stranger.fill("/desk/profiles", "/desk/profiles/edit", mappingForm(sealed));
        assertThat(stolen.statusCode()).isEqualTo(422);
        assertThat(stolen.body()).contains("样表已超过半小时");
    }

    @Test
    void singleRecord_isCheckedReviewedSent_andHasAReceipt() throws Exception {
        register();
        String place = "/desk/entry/administrative-penalty";
        assertThat(clerk.get("/desk/entry").body()).contains(place);
        assertThat(clerk.get(place).body()).contains("name=\"field.CF_WSH\"", registrar.name());
        HttpResponse<String> wrong = clerk.send(place, with(with(penalty(), "step", "check"), "field.CF_WSH", ""));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("MANDATORY_MISSING", "href=\"#field-CF_WSH\"");
        HttpResponse<String> found = clerk.send(place, with(penalty(), "step", "find"));
        assertThat(found.body()).contains("value=\"" + Penalties.company(company) + "\" formnovalidate");

        HttpResponse<String> review = clerk.send(place, with(penalty(), "step", "check"));
        assertThat(review.statusCode()).as(review.body()).isEqualTo(200);
        assertThat(review.body()).contains("核对通过", "归入：测试" + company + "有限公司");
        HttpResponse<String> sent = clerk.send(place, with(penalty(), "step", "send"));
        assertThat(sent.statusCode()).isEqualTo(303);
        String result = sent.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        ended.await(UUID.fromString(result.substring(result.lastIndexOf('/') + 1)));
        assertThat(clerk.get(result).body()).contains("已归档为新信息", "下载回执");
        assertThat(clerk.get(result + "/receipt").body()).contains("inclusionProof");
        assertThat(stranger.get(result).statusCode()).isEqualTo(404);
        assertThat(stranger.get(result + "/receipt").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/desk/entry/registration").statusCode()).isEqualTo(404);
    }

    @Test
    void halfFilledForm_inTheOtherLanguage_keepsWhatWasTyped() throws Exception {
        register();
        String place = "/desk/entry/administrative-penalty";
        assertThat(clerk.get(place).body()).contains("formaction=\"" + place + "?lang=en\" formnovalidate");
        Map<String, String> half = with(penalty(), "field.CF_WSH", "");
        half.remove("field.CF_XDR_SHXYM");
        half.put("field.CF_SY", "只写了一半");
        HttpResponse<String> english = clerk.send(place + "?lang=en", half);
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.body())
                .contains(
                        "lang=\"en\"",
                        "只写了一半",
                        "value=\"测试" + company + "有限公司\"",
                        "formaction=\"" + place + "?lang=zh\"")
                .doesNotContain("class=\"errors\"");
        Map<String, String> whole = with(half, "field.CF_XDR_SHXYM", Penalties.company(company));
        assertThat(clerk.send(place + "?lang=zh", with(whole, "seen", "edit")).body())
                .contains("class=\"errors\"", "MANDATORY_MISSING", "只写了一半");
        HttpResponse<String> review = clerk.send(place + "?lang=en", with(penalty(), "seen", "check"));
        assertThat(review.body()).contains("lang=\"en\"", "name=\"step\" value=\"send\"");
        clerk.get(place + "?lang=zh");
    }

    @Test
    void numberOfAPerson_typedIntoTheForm_goesNowhere(CapturedOutput output) {
        String place = "/desk/entry/administrative-penalty";
        clerk.get(place);
        long batches = batches();
        for (String step : new String[] {"check", "send", "edit", "find", "keep"}) {
            Map<String, String> form = with(with(penalty(), "field.CF_XDR_SHXYM", IDENTITY_CARD), "step", step);
            form.put("field.CF_SY", "身份证 " + IDENTITY_CARD);
            HttpResponse<String> answer = clerk.send(place, form);
            assertThat(answer.body()).as(step).doesNotContain(IDENTITY_CARD);
        }
        HttpResponse<String> prose =
                clerk.send(place, with(with(penalty(), "field.CF_SY", "身份证 " + IDENTITY_CARD), "step", "send"));
        assertThat(prose.statusCode()).isEqualTo(422);
        assertThat(prose.body()).contains("PERSON_NUMBER_IN_TEXT").doesNotContain(IDENTITY_CARD);
        assertThat(batches()).isEqualTo(batches);
        assertThat(output.getAll()).doesNotContain(IDENTITY_CARD);
    }

    private long batches() {
        return jdbc.sql("SELECT count(*) FROM batch").query(Long.class).single();
    }

    private Map<String, String> penalty() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("field.CF_XDR_MC", "测试" + company + "有限公司");
        form.put("field.CF_XDR_LB", "法人及非法人组织");
        form.put("field.CF_XDR_SHXYM", Penalties.company(company));
        form.put("field.CF_WSH", "测罚〔2026〕" + company + "号");
        form.put("field.CF_WFXW", "未按规定公示信息");
        form.put("field.CF_SY", "未按规定公示信息");
        form.put("field.CF_YJ", "有关规定");
        form.put("field.CF_CFLB", "罚款");
        form.put("field.CF_NR", "罚款人民币伍万元整");
        form.put("field.CF_NR_FK", "5");
        form.put("field.CF_JDRQ", "2026-06-01");
        form.put("field.CF_YXQ", "2099-12-31");
        form.put("field.CF_GSJZQ", "2099-12-31");
        form.put("field.CF_CFJG", registrar.name());
        form.put("field.CF_CFJGDM", registrar.code());
        form.put("field.CF_SJLY", registrar.name());
        form.put("field.CF_SJLYDM", registrar.code());
        return form;
    }

    private Map<String, String> mappingForm(String sealed) {
        Map<String, String> form = new HashMap<>();
        form.put("kind", "administrative-penalty");
        form.put("sample", sealed);
        form.put("name", "台账" + company);
        form.put("column.CF_XDR_MC", "当事人");
        form.put("column.CF_XDR_SHXYM", "信用代码");
        form.put("column.CF_WSH", "决定书编号");
        form.put("column.CF_WFXW", "案由");
        form.put("column.CF_SY", "违法事实");
        form.put("column.CF_CFLB", "处罚种类");
        form.put("column.CF_NR", "处罚决定");
        form.put("column.CF_NR_FK", "金额(元)");
        form.put("unit.CF_NR_FK", "YUAN");
        form.put("column.CF_JDRQ", "签发日期");
        form.put("words.CF_CFLB", "经济罚 = 罚款");
        form.put("constant.CF_YJ", "有关规定");
        form.put("constant.CF_YXQ", "2099-12-31");
        form.put("constant.CF_GSJZQ", "2099-12-31");
        return form;
    }

    private HttpResponse<String> upload(String csv, Map<String, String> fields) {
        clerk.get("/desk/profiles");
        return clerk.upload("/desk/profiles/edit?token=" + encoded(clerk.field("token")), fields, csv);
    }

    private String held() throws Exception {
        register();
        Penalties file = new Penalties(registrar.name(), registrar.code());
        file.fine(company, "测罚〔2026〕" + company + "号", "2026-06-01").put("行政相对人名称", "别家" + company + "有限公司");
        sent(file.csv(), null);
        Matcher id = Pattern.compile("/desk/held/([0-9a-f-]+\\.[0-9]+\\.[0-9]+)")
                .matcher(clerk.get("/desk/held").body());
        String last = "";
        while (id.find()) {
            last = id.group(1);
        }
        return last;
    }

    private void register() throws Exception {
        sent("统一社会信用代码,主体名称,主体类型,登记状态\n" + Penalties.company(company) + ",测试" + company + "有限公司,企业法人,存续\n", null);
    }

    private UUID sent(String csv, @org.jspecify.annotations.Nullable String profile) throws Exception {
        Submission submission = service.submit(
                registrar,
                new BatchService.Delivery(null, profile, false, "测试.csv"),
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        UUID batch = ((Submission.Queued) submission).batch();
        ended.await(batch);
        return batch;
    }

    private Visitor clerk(String username, Agency agency) {
        accounts.add(
                        new NewAccount(username, "数据岗", agency.name(), Role.CLERK, agency.id(), null, null),
                        passwords.hash(PASSWORD),
                        "test")
                .orElseThrow();
        Visitor visitor = Visitor.from(port, "198.51.100." + count % 250);
        assertThat(visitor.password(username, PASSWORD).statusCode()).isEqualTo(303);
        return visitor;
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> changed = new HashMap<>(form);
        changed.put(name, value);
        return changed;
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
