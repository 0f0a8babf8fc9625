package org.zhengxin.officedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.zhengxin.access.Visitor;
import org.zhengxin.intake.testing.Ended;
import org.zhengxin.intake.testing.Penalties;
import org.zhengxin.store.testing.WithDatabase;

/** The office's own work, from the page to what it changes: held rows, organisations, merges, deferrals. */
@WithDatabase
@Import({Ended.class, People.class})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhengxin.access.demonstration=true", "zhengxin.demo.empty=true"})
class OfficeDeskTest {

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private Agency registrar = new Agency(0, "", "", null, null, false);

    @BeforeEach
    void registrar() {
        registrar = agencies.all().getFirst();
    }

    @Test
    void heldRow_isListedWithItsClock_andDecidedWithAReason() throws Exception {
        people.register(registrar, 711);
        Penalties file = penalties();
        file.fine(711, "办罚〔2026〕711号", "2026-10-20").put("罚款金额（万元）", "50000");
        UUID batch = people.send(registrar, file);
        Visitor office = people.office(port, null);
        String row = "/desk/holdings/" + batch + "/1/2";
        assertThat(office.get("/desk/holdings").body()).contains(row, "AMOUNT_", "第十七条");
        assertThat(office.get(row).body()).contains("办罚〔2026〕711号", Penalties.company(711));
        String thisOne = "THIS_ONE:" + Penalties.company(711);
        assertThat(office.send(row, Map.of("choice", thisOne, "reason", "")).statusCode())
                .isEqualTo(409);
        assertThat(office.send(row, Map.of("choice", "WRONG_ORGANISATION", "reason", "不适用"))
                        .statusCode())
                .isEqualTo(409);
        HttpResponse<String> decided = office.send(row, Map.of("choice", thisOne, "reason", "已核对决定书"));
        assertThat(decided.headers().firstValue("Location")).contains("/desk/holdings?said=decided");
        assertThat(office.get(row).statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("SELECT outcome || ' ' || decision || ' ' || (decided_by LIKE 'account:%') FROM batch_row"
                                + " WHERE batch_id = ? AND row = 2")
                        .param(batch)
                        .query(String.class)
                        .single())
                .isEqualTo("ACCEPTED ACCEPT true");
        assertThat(acts()).contains("HELD_ROW_DECIDED");
        assertThat(jdbc.sql("SELECT count(*) FROM access_read WHERE what = 'held-rows' AND items = ARRAY[?]")
                        .param(batch)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void heldRow_ofAnotherDistrict_doesNotExistForADistrictsOffice() throws Exception {
        people.register(registrar, 712);
        Penalties file = penalties();
        file.fine(712, "办罚〔2026〕712号", "2026-10-20").put("罚款金额（万元）", "50000");
        String row = "/desk/holdings/" + people.send(registrar, file) + "/1/2";
        Visitor district = people.office(port, "410103");
        assertThat(district.get("/desk/holdings").body()).doesNotContain(row);
        assertThat(district.get(row).statusCode()).isEqualTo(404);
        assertThat(district.fill("/desk/holdings", row, Map.of("choice", "REJECT", "reason", "理由"))
                        .statusCode())
                .isEqualTo(404);
        for (String place : List.of("/desk/provisional", "/desk/merges", "/desk/deferrals")) {
            assertThat(district.get(place).statusCode()).as(place).isEqualTo(403);
        }
    }

    @Test
    void provisionalOrganisation_isConfirmedOnceItsCodeIsTypedAgain() throws Exception {
        Penalties file = penalties();
        file.fine(721, "办罚〔2026〕721号", "2026-10-20");
        people.send(registrar, file);
        String code = Penalties.company(721);
        Visitor office = people.office(port, null);
        assertThat(office.get("/desk/provisional").body()).contains(code, registrar.name());
        String place = "/desk/provisional/" + code;
        office.get(place);
        assertThat(office.send(place + "/confirm", Map.of("typed", "x", "reason", "与登记核对"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(office.send(place + "/confirm", Map.of("typed", code, "reason", "与登记核对"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(office.get("/desk/provisional").body()).doesNotContain(code);
        assertThat(acts()).contains("ORGANISATION_CONFIRMED");
    }

    @Test
    void merge_showsWhatMoves_andIsUndone() throws Exception {
        people.register(registrar, 731, 732);
        Penalties file = penalties();
        file.fine(731, "办罚〔2026〕731号", "2026-10-20");
        people.send(registrar, file);
        String retired = Penalties.company(731);
        String surviving = Penalties.company(732);
        Visitor office = people.office(port, null);
        String pair = "/desk/merges?retired=" + retired + "&surviving=" + surviving;
        assertThat(office.get(pair).body()).contains("测试731有限公司", "测试732有限公司", "行政处罚", "名称不同");
        Map<String, String> merge =
                Map.of("retired", retired, "surviving", surviving, "from", "2026-01-01", "reason", "吸收合并");
        long before = links();
        assertThat(office.send("/desk/merges", merge).headers().firstValue("Location"))
                .contains("/desk/merges?said=prepared");
        assertThat(office.send("/desk/merges", merge).body()).contains("已有一项待批准的合并");
        long proposal =
                jdbc.sql("SELECT max(id) FROM merge_proposal").query(Long.class).single();
        String approve = "/desk/merges/proposals/" + proposal + "/approve";
        assertThat(office.get("/desk/merges").body())
                .contains(retired, "由另一人批准")
                .doesNotContain(approve);
        assertThat(office.send(approve, Map.of()).body()).contains("拟办人不能自己批准");
        assertThat(links()).isEqualTo(before);
        Visitor second = people.office(port, null);
        assertThat(second.get("/desk/merges").body())
                .contains(retired, approve)
                .containsPattern("试验岗 · 试验单位\\s*<code>account:");
        assertThat(second.send(approve, Map.of()).headers().firstValue("Location"))
                .contains("/desk/merges?said=merged");
        assertThat(second.send(approve, Map.of()).statusCode()).isEqualTo(422);
        assertThat(links()).isEqualTo(before + 1);
        long link = jdbc.sql("SELECT max(id) FROM organisation_link")
                .query(Long.class)
                .single();
        assertThat(office.send("/desk/merges/" + link + "/undo", Map.of("reason", "登记有误"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(office.send("/desk/merges/" + link + "/undo", Map.of("reason", "登记有误"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(acts()).contains("MERGE_PREPARED", "ORGANISATIONS_MERGED", "MERGE_UNDONE");
        assertThat(jdbc.sql("SELECT actor FROM organisation_link WHERE id = ?")
                        .param(link)
                        .query(String.class)
                        .single())
                .isEqualTo(jdbc.sql("SELECT decided_by FROM merge_proposal WHERE id = ?")
                        .param(proposal)
                        .query(String.class)
                        .single());
    }

    @Test
    void merge_refusedOrTakenBack_changesNothing_andCanBePreparedAnew() throws Exception {
        people.register(registrar, 733);
        people.register(registrar, 734);
        Visitor office = people.office(port, null);
        Map<String, String> merge = Map.of(
                "retired",
                Penalties.company(733),
                "surviving",
                Penalties.company(734),
                "from",
                "2026-01-01",
                "reason",
                "吸收合并");
        long before = links();
        office.get("/desk/merges");
        office.send("/desk/merges", merge);
        long own =
                jdbc.sql("SELECT max(id) FROM merge_proposal").query(Long.class).single();
        assertThat(office.send("/desk/merges/proposals/" + own + "/refuse", Map.of())
                        .headers()
                        .firstValue("Location"))
                .contains("/desk/merges?said=refused");
        assertThat(office.send("/desk/merges", merge).headers().firstValue("Location"))
                .contains("/desk/merges?said=prepared");
        assertThat(office.send("/desk/merges/proposals/" + own + "/approve", Map.of())
                        .statusCode())
                .isEqualTo(422);
        assertThat(office.send("/desk/merges/proposals/" + (own + 1) + "/decide", Map.of())
                        .statusCode())
                .isEqualTo(422);
        assertThat(links()).isEqualTo(before);
        assertThat(acts()).contains("MERGE_REFUSED");
    }

    private long links() {
        return jdbc.sql("SELECT count(*) FROM organisation_link")
                .query(Long.class)
                .single();
    }

    @Test
    void deferral_preparedByOne_isApprovedByAnother() throws Exception {
        people.register(registrar, 741);
        Penalties file = penalties();
        LocalDate today = LocalDate.now(clock);
        file.fine(741, "办罚〔2026〕741号", today.minusDays(10).toString());
        people.send(registrar, file);
        Visitor first = people.office(port, null);
        Visitor second = people.office(port, null);
        String code = Penalties.company(741);
        String records = "/api/v1/organisations/" + code + "/records";
        assertThat(first.get(records).body()).contains("办罚〔2026〕741号");
        String found = first.get("/desk/deferrals?organisation=" + code).body();
        String record = found.replaceAll("(?s).*/desk/deferrals/record/([0-9a-f-]{36}).*", "$1");
        first.get("/desk/deferrals/record/" + record);
        assertThat(first.send(
                                "/desk/deferrals",
                                Map.of(
                                        "record",
                                        record,
                                        "until",
                                        today.plusDays(20).toString(),
                                        "basis",
                                        "某条例第一条",
                                        "reason",
                                        "复议中"))
                        .headers()
                        .firstValue("Location"))
                .contains("/desk/deferrals?said=prepare");
        long id = jdbc.sql("SELECT max(id) FROM deferral").query(Long.class).single();
        assertThat(first.send("/desk/deferrals/" + id + "/approve", Map.of()).statusCode())
                .isEqualTo(409);
        assertThat(second.fill("/desk/deferrals", "/desk/deferrals/" + id + "/approve", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(first.get(records).body()).doesNotContain("办罚〔2026〕741号");
        assertThat(acts()).contains("DEFERRAL_PREPARE", "DEFERRAL_APPROVE");
    }

    @Test
    void officesDesk_isNobodyElses() {
        Visitor clerk = people.signedIn(port, Role.CLERK, registrar, null);
        Visitor auditor = people.signedIn(port, Role.AUDITOR, null, null);
        for (String place : List.of(
                "/desk/sources",
                "/desk/holdings",
                "/desk/provisional",
                "/desk/merges",
                "/desk/deferrals",
                "/desk/catalogue")) {
            assertThat(clerk.get(place).statusCode()).as(place).isEqualTo(403);
            assertThat(auditor.get(place).statusCode()).as(place).isEqualTo(403);
        }
        assertThat(clerk.get("/desk/declared").statusCode()).isEqualTo(200);
        assertThat(auditor.get("/desk/declared").statusCode()).isEqualTo(403);
    }

    @Test
    void clerk_declaresForTheOwnAgencyAlone() {
        Agency own = agencies.all().get(3);
        Visitor clerk = people.signedIn(port, Role.CLERK, own, null);
        Map<String, String> form = Map.of(
                "agency", registrar.code(), "kind", "administrative-penalty", "month", "2026-01", "decisions", "12");
        assertThat(clerk.fill("/desk/declared", "/desk/declared", form).statusCode())
                .isEqualTo(303);
        assertThat(clerk.get("/desk/declared").body()).contains(own.name()).doesNotContain(registrar.name());
        assertThat(jdbc.sql("SELECT DISTINCT agency_id FROM decisions_declared WHERE month = '2026-01-01'")
                        .query(Long.class)
                        .list())
                .containsExactly(own.id());
        assertThat(people.office(port, null)
                        .get("/desk/sources/declared.csv?month=2026-01")
                        .body())
                .contains(own.name(), "administrative-penalty", "12");
    }

    @Test
    void accounts_areFound_andTheirSignInsEnded() {
        Agency own = agencies.all().get(4);
        Visitor clerk = people.signedIn(port, Role.CLERK, own, null);
        long id = jdbc.sql("SELECT max(id) FROM account WHERE role = 'CLERK' AND agency_id = ?")
                .param(own.id())
                .query(Long.class)
                .single();
        Visitor office = people.office(port, null);
        String place = "/desk/accounts/" + id + "/sign-ins";
        assertThat(office.get("/desk/accounts?of=CLERK&at=" + own.code()).body())
                .contains(place);
        assertThat(office.get("/desk/accounts?of=OFFICER&at=" + own.code()).body())
                .doesNotContain(place);
        assertThat(office.fill(place, place + "/end", Map.of()).statusCode()).isEqualTo(303);
        assertThat(clerk.get("/desk").statusCode()).isEqualTo(303);
    }

    private Penalties penalties() {
        return new Penalties(registrar.name(), registrar.code());
    }

    private List<String> acts() {
        return jdbc.sql("SELECT DISTINCT act FROM account_event")
                .query(String.class)
                .list();
    }
}
