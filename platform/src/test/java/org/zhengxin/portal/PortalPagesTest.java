package org.zhengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Kind;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.testing.Http;

@WithDatabase
@SpringBootTest(classes = PortalFloors.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PortalPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogue catalogue;

    private Http browser = Http.on(0);

    @BeforeEach
    void connect() {
        browser = Http.on(port).browser();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/organisations",
                "/publicity",
                "/catalog",
                "/deadlines",
                "/codes",
                "/styleguide",
                "/nothing"
            })
    void page_inBothLanguages_isWholeAndNeedsNoScript(String path) {
        for (String language : new String[] {"zh", "en"}) {
            String page = browser.get(path + "?lang=" + language).body();
            assertThat(page)
                    .startsWith("<!DOCTYPE html>")
                    .contains("<h1>", "</html>", "name=\"viewport\"", "<main id=\"main\">")
                    .doesNotContain("<script>", "style=", "onclick", "{0}", "{1}", ">null<");
        }
    }

    @Test
    void crawlers_areToldWhatMayBeFound() {
        assertThat(browser.get("/robots.txt").body())
                .contains("Disallow: /api/\n", "Sitemap: http://127.0.0.1:" + port + "/sitemap.xml\n")
                .doesNotContain("/organisations");
        assertThat(browser.get("/sitemap.xml").body())
                .contains("<loc>http://127.0.0.1:" + port + "/catalog/administrative-licence</loc>")
                .contains("<loc>http://127.0.0.1:" + port + "/publicity?kind=administrative-licence</loc>")
                .doesNotContain("/organisations", "/publicity?kind=administrative-penalty");
        for (String path : new String[] {"/", "/catalog", "/deadlines", "/publicity?kind=administrative-licence"}) {
            HttpResponse<String> answer = browser.get(path);
            assertThat(answer.headers().firstValue("X-Robots-Tag")).as(path).isEmpty();
            assertThat(answer.body()).as(path).doesNotContain("name=\"robots\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/organisations",
                "/organisations/91410100MA9DEM0283",
                "/organisations/x",
                "/publicity",
                "/publicity?kind=administrative-penalty"
            })
    void page_aboutOrganisations_isKeptFromSearchEngines_foundOrNot(String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex", "noarchive");
        assertThat(answer.body()).contains("<meta name=\"robots\" content=\"noindex");
    }

    @Test
    void home_withASearch_goesToTheResults() {
        HttpResponse<String> answer = browser.get("/?q=%E4%B8%AD%E5%B7%9E%26x%3D%7Bq%7D");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/organisations?q=%E4%B8%AD%E5%B7%9E%26x%3D%7Bq%7D");
    }

    @Test
    void catalogue_eachKind_hasAPageInBothLanguages() {
        String list = browser.get("/catalog").body();
        for (Kind kind : catalogue.kinds()) {
            assertThat(list).contains("/catalog/" + kind.code());
            assertThat(browser.get("/catalog/" + kind.code()).body())
                    .contains(
                            kind.label().zh(),
                            kind.recordingBasis().citation(),
                            kind.end().words().zh())
                    .doesNotContain(">null<", "{0}");
            assertThat(browser.get("/catalog/" + kind.code() + "?lang=en").body())
                    .contains("Basis for recording", "Remedies");
        }
        assertThat(browser.get("/catalog/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void deadlines_asked_answerWithTheLastDay() {
        assertThat(browser.get("/deadlines?from=2026-09-28&workingDays=7").body())
                .contains("2026-10-13", "所依据的通知")
                .doesNotContain("暂定");
        assertThat(browser.get("/deadlines?from=2027-12-31&workingDays=7").body())
                .contains("暂定");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30, 7", "2026-09-28, 0", "2026-09-28, 10001", "1900-01-01, 7", "x, 7", "2026-09-28, ''"})
    void deadlines_thatCannotBeCounted_saySo(String from, String workingDays) {
        String query = "?from=" + from + "&workingDays=" + workingDays;
        HttpResponse<String> page = browser.get("/deadlines" + query);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("role=\"alert\"");
        HttpResponse<String> answer = Http.on(port).get("/api/v1/deadlines" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void deadlines_overTheApi_answerAsDescribed() {
        assertThat(Http.on(port)
                        .get("/api/v1/deadlines?from=2026-09-28&workingDays=7")
                        .body())
                .startsWith("{\"due\":\"2026-10-13\",\"provisional\":false,\"notice\":\"");
    }

    @Test
    void footer_links_leadSomewhere() {
        assertThat(browser.get("/").body()).contains("href=\"/log\"");
        for (String path : new String[] {"/codes", "/log", "/api/openapi.json", "/assets/icon.svg"}) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }
}
