package org.zhengxin.workbench.records;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.zhengxin.access.Role;
import org.zhengxin.access.Staff;
import org.zhengxin.access.Visitor;
import org.zhengxin.intake.outcome.RowLine;
import org.zhengxin.intake.outcome.RowOutcome;
import org.zhengxin.intake.testing.Ended;
import org.zhengxin.intake.testing.Invariants;
import org.zhengxin.intake.testing.Penalties;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.testing.Http;
import org.zhengxin.workbench.Sendings;

/** What the people of an agency can do with its records at a browser, and what others cannot. */
@WithDatabase
@Import({Ended.class, Staff.class, Sendings.class})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhengxin.access.demonstration=true", "zhengxin.demo.empty=true"})
class RecordsDeskTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Sendings sendings;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Staff staff;

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
        Visitor clerk = staff.signedIn(port, Role.CLERK, bureau, null);
        assertThat(clerk.get("/desk/releases").body()).contains("/desk/releases/" + batch);
        assertThat(clerk.get("/desk/releases/" + batch).body())
                .contains("本单位〔2026〕501号")
                .doesNotContain("name=\"act\"");
        assertThat(clerk.send("/desk/releases/" + batch, form).statusCode()).isEqualTo(403);
        assertThat(api("/records/" + record)).isEqualTo(404);

        Visitor stranger = staff.signedIn(port, Role.CLERK, agencies.all().get(2), null);
        assertThat(stranger.get("/desk/releases/" + batch).body()).doesNotContain("501号");
        assertThat(stranger.get("/desk/records/" + record).statusCode()).isEqualTo(404);

        Visitor reviewer = staff.signedIn(port, Role.REVIEWER, bureau, null);
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
        Visitor clerk = staff.signedIn(port, Role.CLERK, registrar, null);
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
        Visitor stranger = staff.signedIn(port, Role.CLERK, bureau, null);
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
        Visitor clerk = staff.signedIn(port, Role.CLERK, registrar, null);
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
        correct(staff.signedIn(port, Role.CLERK, registrar, null), record, 1, "更正的事实一", "corrected");
        assertThat(body("/records/" + record)).contains("更正的事实一");

        UUID batch = send(bureau, fine(bureau, 504, "本单位〔2026〕504号", ""));
        UUID waits = record(batch);
        correct(staff.signedIn(port, Role.CLERK, bureau, null), waits, 1, "更正的事实二", "waits");
        assertThat(api("/records/" + waits)).isEqualTo(404);
        assertThat(jdbc.sql("""
                        SELECT b.account IS NOT NULL FROM version v JOIN batch b ON b.id = v.batch_id
                        WHERE v.record_id = ? AND v.version = 2""").param(waits).query(Boolean.class).single()).isTrue();
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

    private Penalties fine(Agency agency, int company, String number, String facts) {
        return sendings.fine(agency, company, number, facts);
    }

    private UUID send(Agency agency, Penalties file) throws Exception {
        return sendings.send(agency, null, file.csv());
    }

    private void register(int company) throws Exception {
        sendings.register(company);
    }

    private RowLine line(UUID batch) {
        return sendings.line(batch);
    }

    private UUID record(UUID batch) {
        return sendings.record(batch);
    }
}
