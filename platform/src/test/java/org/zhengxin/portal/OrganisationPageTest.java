package org.zhengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.store.testing.Emptied;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.testing.Http;

@WithDatabase
@SpringBootTest(classes = PortalFloors.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OrganisationPageTest {

    private static final String FIRST = "91410100MA9DEM01X3";
    private static final String SECOND = "91410100MA9DEM0283";
    private static final String NAUGHTY = "<b>“𠮷”&amp;\"'</b>\u202e公司";

    @LocalServerPort
    private int port;

    private final JdbcClient jdbc;
    private final Shelf shelf;
    private final LocalDate today;
    private Http browser = Http.on(0);

    OrganisationPageTest(@Autowired JdbcClient jdbc, @Autowired Clock clock) {
        this.jdbc = jdbc;
        this.shelf = new Shelf(jdbc);
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void clear() {
        browser = Http.on(port).browser();
        Emptied.tables(jdbc, "organisation, organisation_link, record, version CASCADE");
    }

    @Test
    void page_ofAnOrganisation_showsItsRegisterDataAsTexts() {
        shelf.organisation(FIRST, NAUGHTY, false);
        HttpResponse<String> answer = browser.get("/organisations/" + FIRST);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("&lt;b&gt;“𠮷”&amp;amp;", "\u202e公司", FIRST, "企业法人", "河南省郑州市金水区", "农副食品加工业", "张三丰")
                .doesNotContain("<b>", "待确认");
        assertThat(answer.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex", "noarchive");
    }

    @Test
    void page_ofAPublicPenalty_saysBasisEndRemedyAndHowGrave() {
        long id = shelf.organisation(FIRST, "示范公司", false);
        shelf.penalty(id, "罚〔2026〕1号", today.minusDays(10), today.minusDays(9), today.plusMonths(3));
        String page = browser.get("/organisations/" + FIRST).body();
        assertThat(page)
                .contains("罚〔2026〕1号", "中州市某局", "20,000 元", "一般", "判定来源：罚款金额")
                .contains("公示至", today.plusMonths(3).toString(), "公示依据", "救济途径", "行政复议", "失信信息")
                .contains(today.minusDays(10).plusDays(60).toString())
                .contains("违法事实&lt;i&gt;")
                .doesNotContain("内部备注", "<i>");
    }

    @Test
    void page_ofAnOrganisation_tellsOtherProgramsWhereToRead() {
        shelf.organisation(FIRST, NAUGHTY, false);
        HttpResponse<String> answer = browser.get("/organisations/" + FIRST);
        assertThat(answer.headers().firstValue("Link").orElse(""))
                .isEqualTo("</api/v1/organisations/" + FIRST + ">; rel=\"alternate\"; type=\"application/json\"");
        assertThat(answer.body())
                .contains("<link rel=\"alternate\" type=\"application/json\" href=\"/api/v1/organisations/" + FIRST)
                .contains("rel=\"canonical\" href=\"http://127.0.0.1:" + port + "/organisations/" + FIRST + "\"")
                .contains("\"@type\":\"Organization\"", "\\u003cb\\u003e", "\"value\":\"" + FIRST)
                .contains("<svg viewBox=", "h7v1h-7z");
        assertThat(linkedData(answer.body())).doesNotContain("张三丰", "<", "&");
    }

    private static String linkedData(String page) {
        return page.split("application/ld\\+json\">", 2)[1].split("</script>", 2)[0];
    }

    @Test
    void page_withManyOfAKind_countsThemAndShowsTheLatestEvents() {
        long id = shelf.organisation(FIRST, "示范公司", false);
        for (int number = 0; number < 12; number++) {
            shelf.penalty(id, "第" + number + "件", today.minusDays(number), today.minusDays(number), null);
        }
        shelf.penalty(id, "已过期件", today.minusDays(9), today.minusDays(9), today.minusDays(1));
        String page = browser.get("/organisations/" + FIRST).body();
        assertThat(page)
                .containsSubsequence("<li class=\"adverse\"><span class=\"number\">12</span>", "公示中的失信信息")
                .contains("查看该类全部 12 条")
                .containsSubsequence("id=\"timeline\"", "第0件", "第9件")
                .doesNotContain("第10件", "已过期件");
    }

    @Test
    void page_onTheDaysAround_showsARecordToTheEndOfItsLastDay() {
        long id = shelf.organisation(FIRST, "示范公司", false);
        shelf.penalty(id, "末日号", today.minusDays(10), today.minusDays(9), today);
        shelf.penalty(id, "昨日号", today.minusDays(10), today.minusDays(9), today.minusDays(1));
        shelf.penalty(id, "明日号", today.minusDays(10), today.plusDays(1), null);
        shelf.penalty(id, "轻微号", today.minusDays(10), null, null);
        assertThat(browser.get("/organisations/" + FIRST).body())
                .contains("末日号")
                .doesNotContain("昨日号", "明日号", "轻微号");
    }

    @Test
    void page_ofAProvisionalOrganisation_saysSo() {
        shelf.organisation(FIRST, "外地公司", true);
        assertThat(browser.get("/organisations/" + FIRST).body()).contains("待确认", "不公示");
        assertThat(browser.get("/organisations?q=" + FIRST).body()).contains("待确认");
    }

    @Test
    void page_ofARetiredCode_movesForGood() {
        long retired = shelf.organisation(FIRST, "旧公司", false);
        long surviving = shelf.organisation(SECOND, "新公司", false);
        shelf.merge(retired, surviving);
        shelf.penalty(retired, "旧公司的文书", today, today, null);
        HttpResponse<String> answer = browser.get("/organisations/" + FIRST);
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).contains("/organisations/" + SECOND);
        assertThat(browser.get("/organisations/" + SECOND).body()).contains("旧公司", "旧公司的文书", FIRST);
    }

    @Test
    void page_ofALowerCaseCode_movesToTheCodeItself() {
        shelf.organisation(FIRST, "示范公司", false);
        assertThat(browser.get("/organisations/91410100ma9dem01x3").headers().firstValue("Location"))
                .contains("/organisations/" + FIRST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"91410100MA9DEM0283", "short", "%3Cscript%3E", "%F0%A0%AE%B7", "..%20"})
    void page_ofNobody_helpsToSearch(String code) {
        HttpResponse<String> answer = browser.get("/organisations/" + code);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("没有这个主体", "action=\"/organisations\"")
                .doesNotContain("<script>");
    }

    @Test
    void records_ofManyOfAKind_goOnPageByPage() {
        long id = shelf.organisation(FIRST, "示范公司", false);
        for (int number = 0; number < 65; number++) {
            shelf.penalty(id, "第" + number + "件", today.minusDays(number), today.minusDays(1), null);
        }
        assertThat(browser.get("/organisations/" + FIRST).body())
                .contains("第9件", "/organisations/" + FIRST + "/records?kind=administrative-penalty")
                .doesNotContain("第10件");
        String first = browser.get("/organisations/" + FIRST + "/records?kind=administrative-penalty")
                .body();
        assertThat(first).contains("第0件", "第19件").doesNotContain("第20件");
        String second = browser.get(Links.next(first)).body();
        assertThat(second).contains("第20件", "第39件").doesNotContain("第19件", "第40件");
        assertThat(browser.get("/organisations/" + FIRST + "/records?kind=nothing")
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/organisations/" + FIRST + "/records?kind=administrative-penalty&after=x")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void publicity_ofTwoOrganisations_namesThem() {
        shelf.penalty(shelf.organisation(FIRST, "甲公司", false), "甲号", today, today, null);
        shelf.penalty(shelf.organisation(SECOND, NAUGHTY, false), "乙号", today.minusDays(1), today, null);
        for (String path : new String[] {"/publicity", "/publicity?kind=administrative-penalty"}) {
            assertThat(browser.get(path).body())
                    .contains("甲公司", "甲号", "乙号", "/organisations/" + SECOND)
                    .containsSubsequence("甲号", "乙号")
                    .doesNotContain("<b>");
        }
        assertThat(browser.get("/publicity?kind=nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void search_ofAName_listsAndEscapes() {
        shelf.organisation(FIRST, NAUGHTY, false);
        HttpResponse<String> answer = browser.get("/organisations?q=" + FIRST);
        assertThat(answer.body()).contains("&lt;b&gt;", FIRST).doesNotContain("<b>", "张三丰");
        assertThat(browser.get("/organisations?q=%22%3E%3Cb%3E").body()).doesNotContain("\"><b>");
        assertThat(browser.get("/organisations?q=" + "x".repeat(201)).statusCode())
                .isEqualTo(400);
        assertThat(browser.get("/organisations?region=nowhere").statusCode()).isEqualTo(400);
        assertThat(browser.get("/organisations?q=%E5%BC%A0%E4%B8%89%E4%B8%B0").body())
                .as("legal representatives cannot be searched")
                .doesNotContain(FIRST);
    }
}
