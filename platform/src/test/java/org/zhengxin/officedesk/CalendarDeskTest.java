package org.zhengxin.officedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Role;
import org.zhengxin.access.Visitor;
import org.zhengxin.intake.testing.Ended;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.rights.cases.NewCase;
import org.zhengxin.rights.clock.Alarms;
import org.zhengxin.store.testing.WithDatabase;

/** The working calendar and the overview of cases at the desk. */
@WithDatabase
@Import({Ended.class, People.class})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhengxin.access.demonstration=true", "zhengxin.demo.empty=true", "zhengxin.rights.alarms=0s"})
class CalendarDeskTest {
    private static final String SOURCE = "https://www.gov.cn/zhengce/content/2031.htm";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Cases cases;

    @Autowired
    private Alarms alarms;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void notice_isPreviewedEnteredAndApprovedByAnother_andCountsForEveryone() {
        String asked = "/api/v1/deadlines?from=2031-01-01&workingDays=1";
        Visitor first = people.office(port, null);
        Visitor second = people.office(port, null);
        assertThat(first.get(asked).body()).contains("\"due\":\"2031-01-02\"", "\"provisional\":true");

        first.get("/desk/calendar");
        Map<String, String> wrong = Map.of("year", "2031", "source", SOURCE, "text", "2031-01-02 也许\n2031-13-01 休");
        HttpResponse<String> refused = first.upload("/desk/calendar/preview", "a.csv", "", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("第 1 行", "第 2 行");

        Map<String, String> form = Map.of("year", "2031", "source", SOURCE, "text", "");
        HttpResponse<String> preview =
                first.upload("/desk/calendar/preview", "a.csv", "日期,安排\n2031-01-02,休\n2031-01-04,班,元旦\n", form);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("由工作日变为休息日: 2031-01-02", "由休息日变为工作日: 2031-01-04");
        assertThat(jdbc.sql("SELECT count(*) FROM working_notice")
                        .query(Long.class)
                        .single())
                .isZero();

        Map<String, String> entered =
                Map.of("year", "2031", "source", SOURCE, "text", "2031-01-02,休\n2031-01-04,班,元旦\n");
        assertThat(first.send("/desk/calendar", entered).headers().firstValue("Location"))
                .contains("/desk/calendar?said=enter");
        long id =
                jdbc.sql("SELECT max(id) FROM working_notice").query(Long.class).single();
        first.get("/desk/calendar");
        assertThat(first.send("/desk/calendar/" + id + "/approve", Map.of()).statusCode())
                .isEqualTo(409);
        assertThat(second.get("/desk").body()).contains("/desk/calendar");
        assertThat(second.fill("/desk/calendar", "/desk/calendar/" + id + "/approve", Map.of())
                        .headers()
                        .firstValue("Location"))
                .contains("/desk/calendar?said=approve");
        assertThat(first.get(asked).body()).contains("\"due\":\"2031-01-03\"", "\"provisional\":false", SOURCE);
        assertThat(people.office(port, "410103").get("/desk/calendar").statusCode())
                .isEqualTo(403);
        assertThat(jdbc.sql("SELECT act FROM account_event WHERE act LIKE 'CALENDAR_%' ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("CALENDAR_NOTICE_ENTER", "CALENDAR_NOTICE_APPROVE");
    }

    @Test
    void cases_areListedByLastDay_countedByAgency_andSuspendedExtendedByTheirOwners() throws Exception {
        Agency agency = agencies.all().getFirst();
        people.register(agency, 741);
        long organisation =
                jdbc.sql("SELECT max(id) FROM organisation").query(Long.class).single();
        RightsCase objection = open(CaseKind.OBJECTION, "platform", organisation, agency);
        RightsCase repair = open(CaseKind.REPAIR, "authority", organisation, agency);
        Visitor office = people.office(port, null);
        Visitor clerk = people.signedIn(port, Role.CLERK, agency, null);
        Visitor stranger = people.signedIn(port, Role.CLERK, agencies.all().get(1), null);
        String list = office.get("/desk/cases").body();
        assertThat(list).contains(objection.number(), repair.number(), agency.name());
        assertThat(office.get("/desk/cases?kind=REPAIR").body())
                .contains(repair.number())
                .doesNotContain(objection.number());
        assertThat(clerk.get("/desk/cases").body()).contains(repair.number());
        assertThat(stranger.get("/desk/cases").body()).doesNotContain(repair.number());
        String page = "/desk/cases/" + repair.id();
        assertThat(stranger.get(page).statusCode()).isEqualTo(404);
        assertThat(office.get(page).body()).contains("测试741有限公司", page + "/extend");

        String today = LocalDate.now(clock).toString();
        assertThat(clerk.fill(page, page + "/suspend", Map.of("ground", "weather", "from", today))
                        .statusCode())
                .isEqualTo(422);
        assertThat(clerk.send(page + "/suspend", Map.of("ground", "test", "from", today))
                        .statusCode())
                .isEqualTo(303);
        assertThat(office.get("/desk/cases?state=suspended").body())
                .contains(repair.number())
                .doesNotContain(objection.number());
        assertThat(clerk.fill(page, page + "/resume", Map.of("last", today)).statusCode())
                .isEqualTo(303);
        assertThat(clerk.fill(
                                "/desk/cases/" + objection.id(),
                                "/desk/cases/" + objection.id() + "/suspend",
                                Map.of("ground", "test", "from", today))
                        .statusCode())
                .isEqualTo(404);
        String clockId = jdbc.sql("SELECT id::text FROM case_clock WHERE case_id = ? AND whole")
                .param(repair.id())
                .query(String.class)
                .single();
        Map<String, String> extension = Map.of("clock", clockId, "ground", "complicated", "more", "3");
        assertThat(clerk.fill(page, page + "/extend", extension).statusCode()).isEqualTo(404);
        assertThat(office.fill(page, page + "/extend", extension).statusCode()).isEqualTo(303);
        assertThat(jdbc.sql("SELECT act FROM account_event WHERE act LIKE 'CASE_%' ORDER BY id")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("CASE_SUSPENDED", "CASE_RESUMED", "CASE_EXTENDED"));
        assertThat(jdbc.sql("SELECT count(*) FROM access_read WHERE organisation_id = ?")
                        .param(organisation)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void missedDay_isOnTheAgencysDesk_andTheOffices_andTheAuditors() {
        Agency agency = agencies.all().get(2);
        LocalDate longAgo = LocalDate.now(clock).minusDays(60);
        RightsCase missed = open(CaseKind.REPAIR, "authority", 1, agency, longAgo);
        alarms.run();
        Visitor clerk = people.signedIn(port, Role.CLERK, agency, null);
        assertThat(clerk.get("/desk/today").body()).contains("信用修复：1 件将到期或已超期", "/desk/cases?kind=REPAIR");
        for (String state : List.of("overdue", "escalated", "audited")) {
            assertThat(people.office(port, null)
                            .get("/desk/cases?state=" + state)
                            .body())
                    .as(state)
                    .contains(missed.number());
        }
        Visitor auditor = people.signedIn(port, Role.AUDITOR, null, null);
        assertThat(auditor.get("/desk/cases?state=audited&lang=en").body())
                .contains(missed.number(), "Marked for the auditor");
        assertThat(auditor.get("/desk").body()).contains("/desk/cases");
    }

    private RightsCase open(CaseKind kind, String stage, long organisation, Agency agency) {
        return open(kind, stage, organisation, agency, LocalDate.now(clock));
    }

    private RightsCase open(CaseKind kind, String stage, long organisation, Agency agency, LocalDate began) {
        return Objects.requireNonNull(transaction.execute(status ->
                cases.open(new NewCase(kind, organisation, null, agency.id(), null, stage, began, null, "account:1"))));
    }
}
