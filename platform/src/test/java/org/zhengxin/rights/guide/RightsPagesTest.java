package org.zhengxin.rights.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.access.SetClock;
import org.zhengxin.rights.LawShelf;
import org.zhengxin.rights.RightsFloors;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.testing.Http;

/** The public pages of rights, as a reader and as a program see them. */
@WithDatabase
@SpringBootTest(
        classes = RightsFloors.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhengxin.access.demonstration=true", "zhengxin.self-check.enabled=false"})
class RightsPagesTest {
    private static final String CODE = "91410100MA9DEM01X3";
    private static final LocalDate DECIDED = LocalDate.parse("2026-10-20");
    private static final LocalDate LAST = LocalDate.parse("2027-10-20");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SetClock clock;

    private Http browser = Http.on(0);
    private LawShelf shelf;
    private long organisation;

    @BeforeEach
    void prepare() {
        clock.set("2026-11-21");
        browser = Http.on(port).browser();
        shelf = new LawShelf(jdbc);
        shelf.clear();
        organisation = shelf.organisation(CODE, "示范公司");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rights", "/rights/rules", "/rights/calculator", "/rights/figures", "/rights/templates"})
    void page_isThereInBothLanguages(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(200);
        assertThat(browser.get(path).body()).contains("<html lang=\"zh-CN\">");
        assertThat(browser.get(path + "?lang=en").body())
                .contains("<html lang=\"en\">")
                .doesNotContain("style=", "onclick", "???");
    }

    @Test
    void rules_showSeverityPeriodsAndWhatIsUnverified_andAsATable() {
        assertThat(browser.get("/rights/rules?lang=en").body())
                .contains("Fine above 3,000 and below 1,000,000 yuan", "999,999.99", "Decided up to 2026-03-31")
                .contains("public until 2027-11-21", "unverified", "zhongmu", "12 working days", "2026.1");
        assertThat(browser.get("/rights/rules.csv").body())
                .startsWith("\uFEFF信息类型,")
                .contains("行政处罚", "轻微失信信息原则上不予公示", "false");
    }

    @Test
    void calculator_answersWithoutStoringAnything() {
        String page = browser.get(
                        "/rights/calculator?lang=en&kind=administrative-penalty&decided=2026-10-20&fine=20000")
                .body();
        assertThat(page)
                .contains("Public until <time>2027-10-20</time>", "2027-01-21", "value=\"20000\"")
                .contains("<option value=\"警告\">warning</option>");
        assertThat(jdbc.sql("SELECT count(*) FROM access_read")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "kind=nothing&decided=2026-10-20, #kind",
        "kind=administrative-penalty&decided=2026-11-22, #decided",
        "kind=administrative-penalty&decided=tomorrow, #decided",
        "kind=administrative-penalty&decided=2026-10-20&fine=-5, #fine",
        "kind=administrative-penalty&decided=2026-10-20&category=%3Cb%3E, #category",
        "kind=administrative-penalty&decided=2026-10-20&until=2020-01-01, #until",
        "kind=administrative-penalty&decided=2026-10-20&severity=x, #severity"
    })
    void calculator_tellsWhichFieldIsWrong(String query, String field) {
        assertThat(browser.get("/rights/calculator?" + query).statusCode()).isEqualTo(400);
        assertThat(browser.get("/rights/calculator?" + query).body())
                .contains("href=\"" + field + "\"")
                .doesNotContain("<b>");
    }

    @Test
    void figures_ofNoPeriod_areRefused_andOfOneShowCountsBesideShares() {
        assertThat(browser.get("/rights/figures?from=2026-13&until=x").statusCode())
                .isEqualTo(400);
        assertThat(browser.get("/rights/figures?from=2026-01&until=2026-11&lang=en")
                        .body())
                .contains("The whole city", "none");
    }

    @Test
    void forms_areThereAsPdfWordAndText() {
        assertThat(browser.get("/rights/templates/objection.txt?lang=en").body())
                .contains("Objection to credit information", "Seal and date");
        assertThat(browser.get("/rights/templates/repair-pledge.pdf").body()).startsWith("%PDF-1.");
        assertThat(browser.get("/rights/templates/repair-application.docx").body())
                .startsWith("PK");
        for (String name : new String[] {"nothing.pdf", "objection.exe", "%2e%2e.txt"}) {
            assertThat(browser.get("/rights/templates/" + name).statusCode())
                    .as(name)
                    .isIn(400, 404);
        }
    }

    @Test
    void why_ofAPublicRecord_namesTheLimitThatDecided_andTheWaysToEndIt() {
        UUID record = shelf.penalty(organisation, "罚1号", DECIDED, DECIDED.plusDays(1), LAST, null);
        assertThat(browser.get("/records/" + record + "/why?lang=en").body())
                .contains("Until 2027-10-20", "1 year from the decision", "Measures for Credit Repair")
                .contains("moderate, decided from: amount of the fine", "from 2027-01-21", "within 3 working days")
                .doesNotContain("秘密事实");
        assertThat(Http.on(port)
                        .get("/api/v1/records/" + record + "/why?lang=en")
                        .body())
                .contains("\"publicUntil\":\"2027-10-20\"", "\"code\":\"PUBLIC_UNTIL\"", "\"code\":\"REPAIR\"");
    }

    @Test
    void why_ofARowThatNarrowed_saysSo() {
        UUID narrowed = shelf.penalty(
                organisation, "罚2号", DECIDED, DECIDED, LocalDate.parse("2026-12-31"), LocalDate.parse("2026-12-31"));
        assertThat(browser.get("/records/" + narrowed + "/why?lang=en").body())
                .contains("Until 2026-12-31: the providing unit set this day", "publication ends before that");
        UUID widened = shelf.penalty(organisation, "罚3号", DECIDED, DECIDED, LAST, LocalDate.parse("2029-12-31"));
        assertThat(browser.get("/records/" + widened + "/why?lang=en").body())
                .contains("2029-12-31, is later than the rule", "1 year from the decision");
    }

    @Test
    void why_ofWhatIsNotPublicToday_doesNotExist() {
        UUID over = shelf.penalty(organisation, "罚4号", DECIDED, DECIDED, LocalDate.parse("2026-11-20"), null);
        UUID waiting = shelf.penalty(organisation, "罚5号", DECIDED, null, null, null);
        for (String id : new String[] {
            over.toString(), waiting.toString(), UUID.randomUUID().toString(), "x", "%00", "%3Cscript%3E"
        }) {
            assertThat(browser.get("/records/" + id + "/why").statusCode())
                    .as(id)
                    .isIn(400, 404);
            assertThat(Http.on(port).get("/api/v1/records/" + id + "/why").statusCode())
                    .as(id)
                    .isIn(400, 404);
        }
        clock.set("2026-11-20");
        assertThat(browser.get("/records/" + over + "/why").statusCode()).isEqualTo(200);
    }
}
