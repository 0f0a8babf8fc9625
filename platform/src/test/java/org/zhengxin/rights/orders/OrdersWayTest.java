package org.zhengxin.rights.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Role;
import org.zhengxin.access.SetClock;
import org.zhengxin.access.Visitor;
import org.zhengxin.rights.RightsFloors;
import org.zhengxin.rights.RightsPeople;
import org.zhengxin.store.testing.WithDatabase;

/** Orders and talks in the browser, from the agency to the organisation and back. */
@WithDatabase
@Import(RightsPeople.class)
@SpringBootTest(
        classes = RightsFloors.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhengxin.access.demonstration=true", "zhengxin.self-check.enabled=false"})
class OrdersWayTest {
    private static final String CODE = "91410100MA40000015";
    private static final String PHONE = "13800138000";
    private static int number;

    @LocalServerPort
    private int port;

    @Autowired
    private RightsPeople people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SetClock clock;

    private long organisation;
    private Visitor clerk = Visitor.on(0);
    private Visitor reviewer = Visitor.on(0);
    private Visitor own = Visitor.on(0);

    @BeforeEach
    void peopleSignIn() {
        number++;
        on("2026-11-23");
    }

    /** Sets the day; everybody signs in anew, for sign-ins do not last that long. */
    private void on(String day) {
        clock.set(day);
        Agency agency = people.agency("11410100005252561A", "中州市某局", false);
        organisation = people.organisation(CODE, "某某有限公司");
        clerk = people.at(port, Role.CLERK, agency);
        reviewer = people.at(port, Role.REVIEWER, agency);
        own = people.of(port, CODE);
    }

    @Test
    void order_doneInTime_goesFromAgencyToOrganisationAndBack() {
        String address = prepared(order(Map.of("days", "5")));
        assertThat(own.get("/desk/organisation/orders").body()).doesNotContain(documentNumber());
        assertThat(act(clerk, address, "issue", Map.of())).isEqualTo(303);
        assertThat(clerk.get(address).body()).contains("2026-11-30");
        assertThat(record("current_version")).isEqualTo("1");

        String ownAddress = "/desk/organisation" + address.substring("/desk".length());
        assertThat(own.get(ownAddress).body()).contains("停止发布该广告", "2026-11-30");
        assertThat(clerk.get(address).body()).contains("已打开查看");
        HttpResponse<String> early =
                send(clerk, address, "decide", Map.of("result", "DONE", "on", "2026-11-23", "words", "已核验"));
        assertThat(early.statusCode()).isEqualTo(422);

        on("2026-11-25");
        own.get(ownAddress);
        Visitor again = own.copy();
        Map<String, String> report = Map.of("words", "广告已撤下", "version", own.field("version"));
        assertThat(own.upload(ownAddress + "/report?token=" + own.field("token"), "证明.pdf", pdf(), report)
                        .statusCode())
                .isEqualTo(303);
        assertThat(again.send(ownAddress + "/report", report).statusCode()).isEqualTo(409);

        assertThat(clerk.get(address).body()).contains("广告已撤下", "证明.pdf");
        assertThat(send(clerk, address, "decide", Map.of("result", "DONE", "on", "2026-11-25", "words", "已核验"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(clerk.get(address).body()).contains("按期完成", "已办结");
        assertThat(record("current_version")).isEqualTo("2");
        assertThat(body()).contains("\"ZG_JG\":\"按期完成\"", "\"ZG_QX\":\"2026-11-30\"");
        assertThat(record("public_from")).isEqualTo("-");
        assertThat(record("government_until")).isEqualTo("2031-11-23");
        assertThat(jdbc.sql("SELECT count(*) FROM case_clock k JOIN rights_order o ON o.case_id = k.case_id"
                                + " WHERE k.stopped_on IS NULL AND o.id = ?::uuid")
                        .param(address.substring(address.lastIndexOf('/') + 1))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void order_notDone_needsASecondPerson() {
        String address = issued(Map.of("due", "2026-12-01"));
        assertThat(send(clerk, address, "decide", Map.of("result", "NOT_DONE", "words", "未整改"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(send(clerk, address, "extend", Map.of("until", "2026-12-08", "reason", "设备到货延迟"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(jdbc.sql(
                                "SELECT c.due_on::text FROM rights_case c JOIN rights_order o ON o.case_id = c.id WHERE o.id = ?::uuid")
                        .param(address.substring(address.lastIndexOf('/') + 1))
                        .query(String.class)
                        .single())
                .isEqualTo("2026-12-08");
        on("2026-12-09");
        assertThat(send(reviewer, address, "decide", Map.of("result", "NOT_DONE", "words", "未整改"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(send(reviewer, address, "confirm", Map.of("act", "confirm")).statusCode())
                .isEqualTo(422);
        assertThat(send(clerk, address, "confirm", Map.of("act", "confirm")).statusCode())
                .isEqualTo(422);
        Visitor second = people.at(port, Role.REVIEWER, people.agency("11410100005252561A", "中州市某局", false));
        second.get(address);
        Visitor twice = second.copy();
        Map<String, String> confirm = Map.of("act", "confirm", "version", version(address));
        assertThat(second.send(address + "/confirm", confirm).statusCode()).isEqualTo(303);
        assertThat(twice.send(address + "/confirm", confirm).statusCode()).isEqualTo(409);
        assertThat(body()).contains("\"ZG_JG\":\"未完成\"", "\"ZG_QX\":\"2026-12-08\"");
    }

    @Test
    void order_thatIsCancelled_leavesTheFile() {
        String address = issued(Map.of("due", "2026-12-01"));
        assertThat(send(clerk, address, "decide", Map.of("result", "CANCELLED", "words", "签发有误"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(record("change")).isEqualTo("ANNULLED");
        assertThat(record("government_from")).isEqualTo("-");
    }

    @Test
    void order_ofAnAgencyWithFourEyes_isIssuedByAnotherPerson() {
        Agency agency = people.agency("11410100005252572B", "中州市另一局", true);
        Visitor first = people.at(port, Role.REVIEWER, agency);
        clerk = first;
        String address = prepared(order(Map.of("due", "2026-12-01")));
        assertThat(act(first, address, "issue", Map.of())).isEqualTo(422);
        assertThat(act(people.at(port, Role.CLERK, agency), address, "issue", Map.of()))
                .isEqualTo(422);
        assertThat(act(people.at(port, Role.REVIEWER, agency), address, "issue", Map.of()))
                .isEqualTo(303);
    }

    @Test
    void talk_isOnTheFileOnceItWasHeld_andNotBefore() {
        Map<String, String> form = new HashMap<>(order(Map.of()));
        form.putAll(Map.of("kind", "WARNING_TALK", "date", "2026-11-27", "time", "09:30", "place", "三楼会议室"));
        String address = prepared(form);
        assertThat(act(clerk, address, "issue", Map.of())).isEqualTo(303);
        assertThat(own.get("/desk/organisation" + address.substring(5)).body()).contains("三楼会议室", "2026-11-27 09:30");
        assertThat(records()).isZero();
        assertThat(send(clerk, address, "decide", Map.of("result", "HELD", "words", "约谈情况"))
                        .statusCode())
                .isEqualTo(422);
        on("2026-11-27");
        assertThat(send(clerk, address, "decide", Map.of("result", "HELD", "on", "2026-11-27", "words", "约谈情况"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(body()).contains("\"YT_JG\":\"已约谈\"", "\"YT_LX\":\"警示约谈\"").doesNotContain("约谈情况");
        assertThat(own.get("/desk/organisation" + address.substring(5)).body()).contains("约谈情况");
    }

    @Test
    void form_refusesWhatIsWrong_andRepeatsNoNumberInItsAnswer() {
        assertThat(wrong(Map.of("due", "2026-11-23"))).contains("五年以内");
        assertThat(wrong(Map.of("due", "2026-12-01", "organisation", "91410100MA49999999")))
                .contains("主体库中没有");
        assertThat(wrong(Map.of("due", "2026-12-01", "basis", " "))).contains("请填写法律依据");
        assertThat(wrong(Map.of("due", "2026-12-01", "wanted", "请联系经办人，电话" + PHONE)))
                .contains("请删除");
        assertThat(wrong(Map.of("days", "0"))).contains("1至500");
        assertThat(clerk.get("/desk/orders/new?record=" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void strangers_findNothing_andTheOfficeOnlyReads() {
        String address = issued(Map.of("due", "2026-12-01"));
        Visitor stranger = people.at(port, Role.CLERK, people.agency("11410100005252583C", "中州市第三局", false));
        assertThat(stranger.get(address).statusCode()).isEqualTo(404);
        people.organisation("91410100MA4000002X", "另一有限公司");
        Visitor other = people.of(port, "91410100MA4000002X");
        assertThat(other.get("/desk/organisation" + address.substring(5)).statusCode())
                .isEqualTo(404);
        Visitor office = people.office(port);
        assertThat(office.get("/desk/orders").body()).contains(documentNumber());
        assertThat(office.get(address).statusCode()).isEqualTo(200);
        assertThat(office.send(address + "/drop", Map.of("version", "2")).statusCode())
                .isEqualTo(403);
    }

    private String issued(Map<String, String> period) {
        String address = prepared(order(period));
        assertThat(act(clerk, address, "issue", Map.of())).isEqualTo(303);
        return address;
    }

    private String prepared(Map<String, String> form) {
        clerk.get("/desk/orders/new");
        HttpResponse<String> answer = clerk.send("/desk/orders/new", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/desk/orders/"), location.indexOf('?'));
    }

    private String wrong(Map<String, String> changed) {
        clerk.get("/desk/orders/new");
        HttpResponse<String> answer = clerk.send("/desk/orders/new", order(changed));
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    private static Map<String, String> order(Map<String, String> changed) {
        Map<String, String> form = new HashMap<>(Map.of(
                "kind",
                "RECTIFICATION",
                "organisation",
                CODE,
                "number",
                documentNumber(),
                "basis",
                "《中华人民共和国广告法》第五十五条",
                "wanted",
                "停止发布该广告"));
        form.putAll(changed);
        return form;
    }

    private static String documentNumber() {
        return "某改〔2026〕" + number + "号";
    }

    private int act(Visitor who, String address, String act, Map<String, String> fields) {
        return send(who, address, act, fields).statusCode();
    }

    private HttpResponse<String> send(Visitor who, String address, String act, Map<String, String> fields) {
        who.get(address);
        Map<String, String> all = new HashMap<>(fields);
        all.put("version", version(address));
        return who.send(address + "/" + act, all);
    }

    private String version(String address) {
        return jdbc.sql("SELECT version::text FROM rights_order WHERE id = ?::uuid")
                .param(address.substring(address.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
    }

    private int records() {
        return jdbc.sql("SELECT count(*) FROM version WHERE document_number = ?")
                .param(documentNumber())
                .query(Integer.class)
                .single();
    }

    private String body() {
        return record("body");
    }

    /** Returns a column of the current version, or of its record. */
    private String record(String column) {
        return jdbc.sql("SELECT coalesce((" + column + ")::text, '-') FROM version v"
                        + " JOIN record r ON r.organisation_id = v.organisation_id AND r.id = v.record_id"
                        + " AND r.current_version = v.version WHERE v.document_number = ?")
                .param(documentNumber())
                .query(String.class)
                .single();
    }

    private static String pdf() {
        return "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n";
    }
}
