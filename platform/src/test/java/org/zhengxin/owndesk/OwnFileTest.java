package org.zhengxin.owndesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.access.Account;
import org.zhengxin.access.Caller;
import org.zhengxin.access.Role;
import org.zhengxin.access.Visitor;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.Passwords;
import org.zhengxin.access.account.SecondFactor;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an organisation sees at its own desk, and that it is nobody else's. */
@WithDatabase
@SpringBootTest(classes = OwnDeskFloors.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OwnFileTest {

    private static final String FIRST = "91410100MA9DEM01X3";
    private static final String SECOND = "91410100MA9DEM0283";

    private final JdbcClient jdbc;
    private final Shelf shelf;
    private final LocalDate today;
    private final AccessTrail trail;
    private final People people;
    private long first;
    private long second;

    OwnFileTest(
            @Autowired JdbcClient jdbc,
            @Autowired Clock clock,
            @Autowired AccessTrail trail,
            @Autowired Accounts accounts,
            @Autowired Passwords passwords,
            @Autowired SecondFactor factor,
            @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.shelf = new Shelf(jdbc);
        this.today = LocalDate.now(clock);
        this.trail = trail;
        this.people = new People(port, accounts, passwords, factor, clock);
    }

    @BeforeEach
    void fill() {
        shelf.clear();
        first = shelf.organisation(FIRST, "示范公司");
        second = shelf.organisation(SECOND, "别家公司");
    }

    @Test
    void file_showsWhatIsPublicHiddenAndSealed_withItsReasonBasisAndEnd() {
        shelf.penalty(first, "罚1号", today.minusDays(3), today.plusMonths(3));
        shelf.penalty(first, "罚2号", null, null);
        UUID repaired = shelf.penalty(first, "罚3号", today.minusDays(3), today.plusMonths(3));
        shelf.version(first, repaired, "罚3号", "REPAIRED", null, null);
        Visitor visitor = people.of(FIRST);
        String page = visitor.get("/desk/organisation").body();
        assertThat(page)
                .contains("示范公司", "罚1号", "罚2号", "罚3号")
                .contains(today.plusMonths(3).toString(), "轻微失信信息原则上不予公示", "已完成信用修复", "自动终止");
        assertThat(visitor.get("/desk/organisation?state=PUBLIC").body())
                .contains("罚1号")
                .doesNotContain("罚2号", "罚3号");
        assertThat(visitor.get("/desk/organisation?state=SEALED").body()).contains("罚3号");
        String record = visitor.get("/desk/organisation/records/" + repaired).body();
        assertThat(record)
                .contains("测试理由", "行政复议", "/api/v1/records/" + repaired + "/proof", "=违法事实&lt;i&gt;")
                .doesNotContain("<i>");
    }

    @Test
    void waitingRecord_saysSoOnEveryChannel_thatItsRuleShowsItOn() {
        UUID waiting = shelf.penalty(first, "罚4号", null, null);
        shelf.awaiting(waiting);
        assertThat(people.of(FIRST).get("/desk/organisation/records/" + waiting).body())
                .contains("待提供单位审核放行")
                .doesNotContain("提供单位限定了使用范围");
    }

    @Test
    void recordOfAnotherOrganisation_doesNotExist_norAnythingElseOfIt() {
        UUID others = shelf.penalty(second, "别家罚1号", today.minusDays(3), today.plusMonths(3));
        Visitor visitor = people.of(FIRST);
        HttpResponse<String> answer = visitor.get("/desk/organisation/records/" + others);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("NOT_OF_OWN_FILE").doesNotContain("别家");
        for (String place :
                new String[] {"", "/notices", "/access-log", "/staff", "/remedies", "/file.json", "/file.csv"}) {
            assertThat(visitor.get("/desk/organisation" + place + "?organisation=" + SECOND + "&code=" + SECOND)
                            .body())
                    .as(place)
                    .doesNotContain("别家");
        }
    }

    @Test
    void mergedOrganisations_survivorSeesBoth_retiredSeesItsOwnAlone() {
        UUID retired = shelf.penalty(second, "并入罚1号", today.minusDays(3), today.plusMonths(3));
        UUID surviving = shelf.penalty(first, "存续罚1号", today.minusDays(3), today.plusMonths(3));
        shelf.merge(second, first);
        Visitor survivor = people.of(FIRST);
        assertThat(survivor.get("/desk/organisation").body()).contains("并入罚1号", "存续罚1号");
        assertThat(survivor.get("/desk/organisation/records/" + retired).body()).contains(SECOND.substring(8, 17));
        Visitor merged = people.of(SECOND);
        assertThat(merged.get("/desk/organisation").body())
                .contains("并入罚1号", "已并入")
                .doesNotContain("存续罚1号");
        assertThat(merged.get("/desk/organisation/records/" + surviving).statusCode())
                .isEqualTo(404);
        assertThat(merged.get("/desk/organisation/notices").body()).doesNotContain("存续罚1号");
        assertThat(merged.get("/desk/organisation/file.json").body()).doesNotContain("存续罚1号");
    }

    @Test
    void downloads_holdEveryVersion_andNoPersonAndNoFormula() {
        UUID repaired = shelf.penalty(first, "罚3号", today.minusDays(3), today.plusMonths(3));
        shelf.version(first, repaired, "罚3号", "REPAIRED", null, null);
        for (int i = 0; i < 205; i++) {
            shelf.penalty(first, "多" + i + "号", today.minusDays(3), today.plusMonths(3));
        }
        Visitor visitor = people.of(FIRST);
        HttpResponse<String> answer = visitor.get("/desk/organisation/file.json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        JsonNode json = JsonMapper.shared().readTree(answer.body());
        assertThat(json.at("/organisation/name").asString()).isEqualTo("示范公司");
        assertThat(json.get("records").size()).isEqualTo(206);
        assertThat(answer.body()).contains("\"REPAIRED\"", "SEALED").doesNotContain("张三丰");
        String csv = visitor.get("/desk/organisation/file.csv").body();
        assertThat(csv).contains("罚3号", "已完成信用修复", "公示首日").doesNotContain("张三丰");
        assertThat(csv.lines().filter(line -> !line.isBlank())).hasSize(1 + 207);
    }

    @Test
    void accessLog_showsUnitRolePurposeAndCase_andNeverWho() {
        Account officer = people.add(Role.OFFICER, "");
        trail.write(
                new Caller.OfAccount(officer),
                new Reason("procurement", "采购2026-1", null),
                Access.to(ReadView.RECORDS, first));
        trail.write(
                new Caller.OfAccount(officer),
                new Reason("procurement", "别家2026-9", null),
                Access.to(ReadView.RECORDS, second));
        Visitor visitor = people.of(FIRST);
        visitor.get("/desk/organisation");
        assertThat(visitor.get("/desk/organisation/access-log").body())
                .contains("某单位", "核查人员", "采购2026-1")
                .doesNotContain("组织用户</td>");
        assertThat(visitor.get("/desk/organisation/access-log?own=true").body())
                .contains("某单位", "核查人员", "采购2026-1", "组织用户</td>")
                .doesNotContain("别家2026-9", officer.username(), "account:" + officer.id());
        assertThat(visitor.get("/desk/organisation/notices").body()).contains("被查阅：");
        for (int i = 0; i < 2; i++) {
            trail.write(
                    new Caller.OfAccount(officer),
                    new Reason("procurement", "采购2026-" + (i + 2), null),
                    Access.to(ReadView.RECORDS, first));
        }
        assertThat(visitor.get("/desk/organisation/notices").body())
                .as("one unit's looks for one purpose on one day are one notice")
                .contains("当日被查阅 3 次：")
                .doesNotContain("被查阅：")
                .containsOnlyOnce("某单位");
    }

    @Test
    void notices_countOnTheDesk_untilTheyAreRead_andTellWhatCameSince() {
        UUID record = shelf.penalty(first, "罚1号", today.minusDays(3), today.plusDays(5));
        Account account = people.add(Role.ORGANISATION, FIRST);
        Visitor visitor = people.signedIn(account.username());
        assertThat(visitor.get("/desk").body()).contains("2 条待看", "示范公司").doesNotContain("href=\"/login\"");
        String page = visitor.get("/desk/organisation/notices").body();
        assertThat(page).contains("罚1号", "最后公示日 " + today.plusDays(5), "新增");
        shelf.version(first, record, "罚1号", "WITHDRAWN", null, null);
        assertThat(visitor.send("/desk/organisation/notices/seen", seen(page)).statusCode())
                .isEqualTo(303);
        assertThat(visitor.get("/desk").body()).contains("1 条待看");
        assertThat(visitor.get("/desk/organisation/notices").body()).contains("提供单位撤回", "1 条未读");
        assertThat(visitor.fill("/desk/organisation/notices", "/desk/organisation/notices/seen", seen(visitor.page()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(visitor.get("/desk").body()).doesNotContain("条待看");
        assertThat(people.of(FIRST).get("/desk").body())
                .as("another account's place")
                .contains("条待看");
    }

    @Test
    void organisationThatTheRegisterDoesNotKnow_hasADeskThatSaysSo() {
        Visitor visitor = people.of("91410100MA9DEM037X");
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(200);
        HttpResponse<String> answer = visitor.get("/desk/organisation");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("OWN_ORGANISATION_UNKNOWN");
    }

    private static java.util.Map<String, String> seen(String page) {
        java.util.Map<String, String> fields = new java.util.HashMap<>();
        java.util.regex.Matcher found = java.util.regex.Pattern.compile("name=\"([A-Z]+)\" value=\"([^\"]*)\"")
                .matcher(page);
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }
        return fields;
    }
}
