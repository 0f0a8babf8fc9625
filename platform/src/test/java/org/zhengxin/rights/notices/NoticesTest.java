package org.zhengxin.rights.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.rights.PriorNotices;
import org.zhengxin.rights.RightsFloors;
import org.zhengxin.rights.RightsPeople;
import org.zhengxin.store.testing.WithDatabase;

/** Notices, served by the agency and opened by the organisation. */
@WithDatabase
@Import(RightsPeople.class)
@SpringBootTest(
        classes = RightsFloors.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhengxin.access.demonstration=true", "zhengxin.self-check.enabled=false"})
class NoticesTest {
    private static final String CODE = "91410100MA40000031";
    private static int number;

    @LocalServerPort
    private int port;

    @Autowired
    private RightsPeople people;

    @Autowired
    private PriorNotices prior;

    @Autowired
    private PriorNoticeDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SetClock clock;

    private Agency agency = new Agency(0, "", "", null, null, false);
    private long organisation;
    private Visitor clerk = Visitor.on(0);
    private Visitor own = Visitor.on(0);

    @BeforeEach
    void peopleSignIn() {
        number++;
        on("2026-11-23");
    }

    /** Sets the day; everybody signs in anew, for sign-ins do not last that long. */
    private void on(String day) {
        clock.set(day);
        agency = people.agency("11410100005252594D", "中州市第四局", false);
        organisation = people.organisation(CODE, "某某股份有限公司");
        clerk = people.at(port, Role.CLERK, agency);
        own = people.of(port, CODE);
    }

    @Test
    void repairNotice_isMadeWithoutARow_servedOpenedAndAnswered() {
        UUID record = penalty(null);
        String address = "/desk/repair-notices/" + record;
        assertThat(clerk.get(address).body()).contains("已生成，待送达", "一般", "2027-11-20", "信用中国");
        assertThat(rows(record)).isZero();
        assertThat(clerk.get(address + "/notice.pdf?lang=en").body()).startsWith("%PDF");
        assertThat(send(clerk, address, "delivery", Map.of("day", "2026-11-24", "way", "mail")))
                .isEqualTo(422);
        assertThat(send(clerk, address, "delivery", Map.of("day", "2026-11-23", "way", "pigeon")))
                .isEqualTo(422);
        assertThat(send(clerk, address, "delivery", Map.of("day", "2026-11-23", "way", "mail")))
                .isEqualTo(303);
        assertThat(send(clerk, address, "delivery", Map.of("day", "2026-11-22", "way", "mail")))
                .isEqualTo(409);
        assertThat(send(clerk, address, "prior", Map.of("day", "2026-11-10", "number", "某罚告〔2026〕1号")))
                .isEqualTo(303);

        String ownAddress = "/desk/organisation" + address.substring(5);
        assertThat(own.get("/desk/organisation/repair-notices").body()).contains(record.toString());
        assertThat(own.get(ownAddress).body()).contains("组织已打开", "邮寄送达", "某罚告〔2026〕1号");
        assertThat(send(own, ownAddress, "answer", Map.of("words", "电话13800138000")))
                .isEqualTo(422);
        assertThat(send(own, ownAddress, "answer", Map.of("words", "已收到"))).isEqualTo(303);
        assertThat(send(own, ownAddress, "answer", Map.of("words", "再次"))).isEqualTo(409);
        assertThat(clerk.get(address + "?lang=zh").body()).contains("组织已回复", "已收到");
    }

    @Test
    void repairNotice_isServedByTheRecordsOwnDay_orByBeingOpened() {
        UUID served = penalty(LocalDate.parse("2026-11-21"));
        assertThat(clerk.get("/desk/repair-notices/" + served).body()).contains("已送达", "2026-11-21");
        UUID opened = penalty(null);
        own.get("/desk/organisation/repair-notices/" + opened);
        assertThat(clerk.get("/desk/repair-notices/" + opened).body()).contains("组织已打开", "2026-11-23");
    }

    @Test
    void repairNotice_ofWaitingRecordsAndStrangers_isNotThere() {
        UUID record = penalty(null);
        jdbc.sql("UPDATE version SET public_from = NULL, public_until = NULL, hidden_because = 'AWAITING_RELEASE'"
                        + " WHERE record_id = ?")
                .param(record)
                .update();
        assertThat(clerk.get("/desk/repair-notices/" + record).statusCode()).isEqualTo(404);
        assertThat(own.get("/desk/organisation/repair-notices/" + record).statusCode())
                .isEqualTo(404);
        UUID other = penalty(null);
        Visitor stranger = people.at(port, Role.CLERK, people.agency("11410100005252605E", "中州市第五局", false));
        assertThat(stranger.get("/desk/repair-notices/" + other).statusCode()).isEqualTo(404);
    }

    @Test
    void batch_isOneDocument() {
        UUID batch = UUID.randomUUID();
        for (int row = 1; row <= 3; row++) {
            jdbc.sql("UPDATE version SET batch_id = ?, batch_sheet = 0, batch_row = ? WHERE record_id = ?")
                    .param(batch)
                    .param(row)
                    .param(penalty(null))
                    .update();
        }
        assertThat(clerk.get("/desk/repair-notices?batch=" + batch).body()).contains("/notices.pdf?batch=" + batch);
        HttpResponse<String> paper = clerk.get("/desk/repair-notices/notices.pdf?batch=" + batch);
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.body()).startsWith("%PDF");
        assertThat(clerk.get("/desk/repair-notices/notices.pdf?batch=" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void priorNotice_isIssuedByASecondPerson_answeredAndWeighed() {
        String address = priorNotice();
        UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        assertThat(send(clerk, address, "issue", Map.of())).isEqualTo(422);
        assertThat(own.get("/desk/organisation" + address.substring(5)).statusCode())
                .isEqualTo(404);
        assertThat(send(people.at(port, Role.REVIEWER, agency), address, "issue", Map.of()))
                .isEqualTo(303);
        assertThat(prior.mayGoOn(id)).isEmpty();
        String ownAddress = "/desk/organisation" + address.substring(5);
        assertThat(own.get(ownAddress).body()).contains("拟列入名单的事实", "2026-11-30");
        assertThat(prior.mayGoOn(id)).contains(LocalDate.parse("2026-12-01"));
        assertThat(send(own, ownAddress, "answer", Map.of("words", "情况不属实"))).isEqualTo(303);
        assertThat(prior.mayGoOn(id)).isEmpty();
        on("2026-12-03");
        assertThat(send(clerk, address, "weigh", Map.of("words", "经复核，理由不成立"))).isEqualTo(303);
        assertThat(prior.mayGoOn(id)).contains(LocalDate.parse("2026-12-03"));
        assertThat(prior.find(id).orElseThrow().state()).isEqualTo(PriorNotices.State.WEIGHED);
    }

    @Test
    void priorNotice_afterItsDays_isAnsweredNoMore() {
        String address = priorNotice();
        send(people.at(port, Role.REVIEWER, agency), address, "issue", Map.of());
        assertThat(send(clerk, address, "delivery", Map.of("day", "2026-11-23", "way", "direct")))
                .isEqualTo(303);
        on("2026-12-01");
        String ownAddress = "/desk/organisation" + address.substring(5);
        assertThat(send(own, ownAddress, "answer", Map.of("words", "迟到的意见"))).isEqualTo(409);
        assertThat(send(clerk, address, "drop", Map.of())).isEqualTo(422);
        assertThat(send(clerk, address, "drop", Map.of("withdrawal", "拟列入的依据有误")))
                .isEqualTo(303);
        assertThat(own.get(ownAddress).body()).contains("拟列入的依据有误", "2026-12-01");
        assertThat(prior.mayGoOn(id(address))).isEmpty();
        assertThat(priorNotice()).isNotEqualTo(address);
    }

    @Test
    void priorNotice_thatNobodyConcludes_lapses_andFreesItsNumberAndItsKey() {
        String address = priorNotice();
        send(people.at(port, Role.REVIEWER, agency), address, "issue", Map.of());
        send(clerk, address, "delivery", Map.of("day", "2026-11-23", "way", "direct"));
        assertThat(prior.mayGoOn(id(address))).contains(LocalDate.parse("2026-12-01"));
        on("2027-11-30");
        assertThat(desk.lapse()).isZero();
        assertThat(prior.mayGoOn(id(address))).isPresent();
        assertThat(again()).isEqualTo(422);

        on("2027-12-01");
        assertThat(prior.mayGoOn(id(address))).isEmpty();
        assertThat(prior.find(id(address)).orElseThrow().state()).isEqualTo(PriorNotices.State.LAPSED);
        assertThat(send(clerk, address, "weigh", Map.of("words", "太迟"))).isEqualTo(409);
        assertThat(own.get("/desk/organisation" + address.substring(5)).body()).contains("已失效");
        assertThat(desk.lapse()).isEqualTo(1);
        assertThat(desk.lapse()).isZero();
        assertThat(jdbc.sql("""
                        SELECT c.outcome || ' ' || k.destroy_on FROM prior_notice n
                        JOIN rights_case c ON c.id = n.case_id JOIN case_key k ON k.case_id = n.id WHERE n.id = ?
                        """).param(id(address)).query(String.class).single())
                .isEqualTo("LAPSED 2030-12-02");
        assertThat(again()).isEqualTo(303);
    }

    private int again() {
        clerk.get("/desk/prior-notices/new");
        return clerk.send("/desk/prior-notices/new", form()).statusCode();
    }

    private static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private static Map<String, String> form() {
        return Map.of(
                "organisation", CODE,
                "number", "某告〔2026〕" + number + "号",
                "basis", "《河南省社会信用条例》第二十八条",
                "reasons", "拟列入名单的事实",
                "measures", "列入名单一年");
    }

    private String priorNotice() {
        clerk.get("/desk/prior-notices/new");
        HttpResponse<String> answer = clerk.send("/desk/prior-notices/new", form());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/desk/"), location.indexOf('?'));
    }

    private static int send(Visitor who, String address, String act, Map<String, String> fields) {
        who.get(address);
        Map<String, String> all = new HashMap<>(fields);
        String version = who.field("version");
        all.put("version", version.isEmpty() ? "0" : version);
        return who.send(address + "/" + act, all).statusCode();
    }

    private int rows(UUID record) {
        return jdbc.sql("SELECT count(*) FROM record_notice WHERE record_id = ?")
                .param(record)
                .query(Integer.class)
                .single();
    }

    private UUID penalty(@Nullable LocalDate served) {
        UUID id = UUID.randomUUID();
        String document = "某罚〔2026〕" + id.toString().substring(0, 6) + "号";
        jdbc.sql("""
                INSERT INTO record (organisation_id, id, kind, document_key, extra_key, current_version)
                VALUES (:organisation, :id, 'administrative-penalty', decode(md5(:number), 'hex'), '', 1)""")
                .param("organisation", organisation)
                .param("id", id)
                .param("number", document)
                .update();
        jdbc.sql("""
                INSERT INTO version (organisation_id, record_id, version, kind, change, agency_id, authority_key,
                    authority_name, document_number, decided_on, served_on, severity, severity_from, fine, status,
                    public_from, public_until, government_from, government_until, body, digest, received_at, recorded_at)
                VALUES (:organisation, :id, 1, 'administrative-penalty', 'ADDED', :agency, 'code:x', '中州市第四局', :number,
                    '2026-11-20', :served, 'MODERATE', 'AMOUNT', 20000, 'IN_FORCE', '2026-11-21', '2027-11-20',
                    '2026-11-21', '2027-11-20', :body, decode(md5(:body), 'hex'), now(), now())""")
                .param("organisation", organisation)
                .param("id", id)
                .param("agency", agency.id())
                .param("number", document)
                .param("served", served)
                .param("body", CanonicalJson.write(Map.of("CF_WSH", document, "CF_SY", "虚假宣传")))
                .update();
        return id;
    }
}
