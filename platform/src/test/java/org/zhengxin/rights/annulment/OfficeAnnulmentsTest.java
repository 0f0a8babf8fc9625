package org.zhengxin.rights.annulment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.access.Codes;
import org.zhengxin.access.Role;
import org.zhengxin.access.SetClock;
import org.zhengxin.access.Visitor;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.NewAccount;
import org.zhengxin.access.account.Passwords;
import org.zhengxin.access.account.SecondFactor;
import org.zhengxin.record.Erasures;
import org.zhengxin.rights.LawShelf;
import org.zhengxin.rights.RightsFloors;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.testing.Http;

/** The office takes records down on the documents of others, from the page to what is public afterwards. */
@WithDatabase
@SpringBootTest(
        classes = RightsFloors.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhengxin.access.demonstration=true", "zhengxin.self-check.enabled=false"})
class OfficeAnnulmentsTest {
    private static final String PASSWORD = "seven ginkgo leaves";
    private static final String CODE = "91410100MA9DEM01X3";
    private static final String DESK = "/desk/annulments";
    private static int people;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SetClock clock;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private SecondFactor factor;

    @Autowired
    private Erasures erasures;

    private UUID record = UUID.randomUUID();

    @BeforeEach
    void prepare() {
        clock.set("2026-11-20");
        LawShelf shelf = new LawShelf(jdbc);
        shelf.clear();
        long organisation = shelf.organisation(CODE, "示范公司");
        LocalDate decided = LocalDate.parse("2026-10-20");
        record = shelf.penalty(organisation, "罚1号", decided, decided, LocalDate.parse("2027-10-20"), null);
    }

    @Test
    void annulment_preparedByOne_isCarriedOutByAnother_andItsReasonIsPublic() {
        Visitor first = signedIn(Role.OFFICE, null, null);
        Visitor second = signedIn(Role.OFFICE, null, null);
        assertThat(first.get(DESK + "?organisation=" + CODE).body()).contains(record.toString(), "罚1号");
        first.get(DESK + "/record/" + record);
        assertThat(first.send(DESK, form(Map.of())).headers().firstValue("Location"))
                .contains(DESK + "?said=prepare");
        assertThat(Http.on(port).get("/api/v1/records/" + record).statusCode()).isEqualTo(200);
        String id =
                jdbc.sql("SELECT max(id) FROM annulment").query(String.class).single();
        assertThat(first.get(DESK).body()).contains("须由另一人批准", "2026-11-23", "2026-11-20");
        assertThat(first.send(DESK + "/" + id + "/approve", Map.of()).statusCode())
                .isEqualTo(409);
        assertThat(second.fill(DESK, DESK + "/" + id + "/approve", Map.of())
                        .headers()
                        .firstValue("Location"))
                .contains(DESK + "?said=approve");
        assertThat(Http.on(port).get("/api/v1/records/" + record).statusCode()).isEqualTo(404);
        String notices = Http.on(port)
                .get("/api/v1/organisations/" + CODE + "/annulments?lang=en")
                .body();
        assertThat(notices)
                .contains("\"ground\":\"UNLAWFUL\"", "某行终〔2026〕7号", "某市中级人民法院", "found unlawful", "2027-02-20")
                .doesNotContain("秘密事实", "罚1号", "内部说明", "20000");
        assertThat(acts()).contains("ANNULMENT_PREPARE", "ANNULMENT_APPROVE");
        assertThat(jdbc.sql("SELECT outcome FROM rights_case WHERE record_id = ?")
                        .param(record)
                        .query(String.class)
                        .list())
                .containsExactly("ANNULLED");
        assertThat(jdbc.sql("SELECT count(*) FROM access_read WHERE items @> ARRAY[?]")
                        .param(record)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void refusedOne_leavesTheRecord_andAnotherCanBePrepared() {
        Visitor first = signedIn(Role.OFFICE, null, null);
        Visitor second = signedIn(Role.OFFICE, null, null);
        first.get(DESK + "/record/" + record);
        first.send(DESK, form(Map.of()));
        assertThat(first.fill(DESK + "/record/" + record, DESK, form(Map.of())).statusCode())
                .isEqualTo(409);
        String id =
                jdbc.sql("SELECT max(id) FROM annulment").query(String.class).single();
        second.fill(DESK, DESK + "/" + id + "/refuse", Map.of());
        assertThat(Http.on(port).get("/api/v1/records/" + record).statusCode()).isEqualTo(200);
        assertThat(first.fill(DESK + "/record/" + record, DESK, form(Map.of())).statusCode())
                .isEqualTo(303);
        assertThat(second.fill(DESK, DESK + "/" + id + "/approve", Map.of()).statusCode())
                .isEqualTo(409);
        assertThat(second.fill(DESK, DESK + "/999999/approve", Map.of()).statusCode())
                .isEqualTo(409);
    }

    @Test
    void wrongInput_isToldAndNothingIsPrepared() {
        Visitor office = signedIn(Role.OFFICE, null, null);
        for (Map<String, String> wrong : List.of(
                Map.of("ground", ""),
                Map.of("ground", "DUPLICATE"),
                Map.of("document", ""),
                Map.of("document", "x".repeat(200)),
                Map.of("document", "41010219800101123X"),
                Map.of("day", "2026-02-30"),
                Map.of("day", "2026-10-19"),
                Map.of("day", "2026-11-21"),
                Map.of("by", ""),
                Map.of("received", "2026-11-16"),
                Map.of("received", "2099-01-01"),
                Map.of("text", "x".repeat(501)))) {
            assertThat(office.fill(DESK + "/record/" + record, DESK, form(wrong))
                            .statusCode())
                    .as(wrong.toString())
                    .isEqualTo(422);
        }
        assertThat(office.fill(DESK + "/record/" + record, DESK, form(Map.of("version", "9")))
                        .statusCode())
                .isEqualTo(409);
        assertThat(office.fill(DESK + "/record/" + record, DESK, form(Map.of("record", "x")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(office.get(DESK + "/record/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(office.get(DESK + "?organisation=nobody").statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("SELECT count(*) FROM annulment").query(Long.class).single())
                .isZero();
    }

    @Test
    void erasedRecord_takesWhatWasTypedWithIt() {
        Visitor office = signedIn(Role.OFFICE, null, null);
        office.fill(DESK + "/record/" + record, DESK, form(Map.of()));
        erasures.erase(record, Erasures.Ground.ORDER, "office:test");
        assertThat(jdbc.sql("SELECT document || authority || text FROM annulment")
                        .query(String.class)
                        .single())
                .isEmpty();
        assertThat(office.get(DESK).statusCode()).isEqualTo(200);
    }

    @Test
    void desk_isTheCitysOfficesAlone_andTheExplanationIsForThoseConcerned() {
        Visitor district = signedIn(Role.OFFICE, "410103", null);
        assertThat(district.get(DESK).statusCode()).isEqualTo(403);
        assertThat(district.get("/desk/why/" + record).statusCode()).isEqualTo(404);
        Visitor auditor = signedIn(Role.AUDITOR, null, null);
        assertThat(auditor.get(DESK).statusCode()).isEqualTo(403);
        assertThat(auditor.get("/desk/why/" + record).body()).contains("政务共享", "罚1号");
        Visitor own = signedIn(Role.ORGANISATION, null, CODE);
        assertThat(own.get("/desk/why/" + record).statusCode()).isEqualTo(200);
        new LawShelf(jdbc).organisation("91410100MA9DEM0283", "别的公司");
        Visitor other = signedIn(Role.ORGANISATION, null, "91410100MA9DEM0283");
        assertThat(other.get("/desk/why/" + record).statusCode()).isEqualTo(404);
        assertThat(own.get("/desk/why/x").statusCode()).isEqualTo(404);
    }

    private Map<String, String> form(Map<String, String> different) {
        Map<String, String> form = new HashMap<>(Map.of(
                "record", record.toString(),
                "version", "1",
                "ground", "UNLAWFUL",
                "document", "某行终〔2026〕7号",
                "day", "2026-11-17",
                "by", "某市中级人民法院",
                "received", "2026-11-20",
                "text", "内部说明"));
        form.putAll(different);
        return form;
    }

    private List<String> acts() {
        return jdbc.sql("SELECT act FROM account_event").query(String.class).list();
    }

    private Visitor signedIn(Role role, @Nullable String region, @Nullable String organisation) {
        String username = "law-" + ++people;
        long id = accounts.add(
                        new NewAccount(username, "试验岗", "试验单位", role, null, region, organisation),
                        passwords.hash(PASSWORD),
                        "test")
                .orElseThrow();
        Visitor visitor = Visitor.on(port);
        if (role.needsSecondFactor()) {
            String secret = factor.setFresh(id);
            visitor.password(username, PASSWORD);
            visitor.code(Codes.now(secret, clock));
        } else {
            visitor.password(username, PASSWORD);
        }
        visitor.get("/desk");
        return visitor;
    }
}
