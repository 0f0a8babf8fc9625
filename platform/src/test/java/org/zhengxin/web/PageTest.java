package org.zhengxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.testing.Http;
import org.zhengxin.web.testing.LowerFloors;
import org.zhengxin.web.testing.Probe;

@WithDatabase
@SpringBootTest(
        classes = {LowerFloors.class, Probe.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PageTest {

    @LocalServerPort
    private int port;

    private Http browser = Http.on(0);

    @BeforeEach
    void connect() {
        browser = Http.on(port).browser();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/codes", "/nothing", "/assets/site.css", "/assets/none", "/api/v1/agencies", "/a//b"})
    void headers_ofEveryAnswer_areStrict(String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .contains("script-src 'self'", "connect-src 'self'")
                .doesNotContain("unsafe", "http", "*");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(answer.headers().allValues("Cache-Control")).hasSize(1);
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void headers_ofPagesAndPublicAnswers_sayHowLongTheyMayBeKept() {
        assertThat(browser.get("/codes").headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
        assertThat(cached("/assets/site.css")).contains("max-age=3600");
        assertThat(cached(stylesheet())).contains("max-age=31536000", "public", "immutable");
        assertThat(browser.get("/api/probe/cached").headers().allValues("Cache-Control"))
                .singleElement()
                .asString()
                .matches("max-age=\\d{1,3}, public");
    }

    @Test
    void stylesheet_isOneForAllPages_andNotSentTwice() {
        HttpResponse<String> sheet = browser.get(stylesheet());
        assertThat(sheet.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
        assertThat(sheet.body()).contains(":root", "@media print").doesNotContain("url(", "@import");
        String tag = sheet.headers().firstValue("ETag").orElseThrow();
        assertThat(browser.with("If-None-Match", tag).get(stylesheet()).statusCode())
                .isEqualTo(304);
    }

    private String stylesheet() {
        Matcher link = Pattern.compile("href=\"(/assets/site\\.css\\?v=[0-9a-f]{16})\"")
                .matcher(browser.get("/codes").body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String cached(String path) {
        return browser.get(path).headers().firstValue("Cache-Control").orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', zh-CN",
        "?lang=en, '', en",
        "?lang=zh, lang=en, zh-CN",
        "?lang=fr, lang=en, en",
        "'', lang=en, en",
        "'', lang=<script>, zh-CN",
        "?x=1&lang=en, '', en",
    })
    void language_ofAPage_followsQueryThenCookie(String query, String cookie, String expected) {
        HttpResponse<String> answer =
                browser.with("Accept-Language", "en").with("Cookie", cookie).get("/codes" + query);
        assertThat(answer.body()).contains("<html lang=\"" + expected + "\">");
        assertThat(answer.headers().firstValue("Content-Language")).contains(expected);
    }

    @Test
    void language_askedFor_isRemembered() {
        assertThat(browser.get("/codes?lang=en").headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("lang=en; Path=/;")
                .contains("HttpOnly", "SameSite=Lax");
        assertThat(browser.get("/codes").headers().allValues("Set-Cookie")).isEmpty();
        assertThat(browser.get("/codes?lang=%22").headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void language_switch_keepsTheRestOfTheAddress() {
        assertThat(browser.get("/codes?q=%22%3E%3Cb%3E&lang=zh&after=x").body())
                .contains("href=\"?lang=en&amp;q=%22%3E%3Cb%3E&amp;after=x\"");
    }

    @Test
    void page_withNaughtyTexts_showsThemAsTexts() {
        String page = browser.get("/codes").body();
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("&amp;lt;")
                .contains("\u202e\ud842\udfb7`${x}")
                .doesNotContain("<script", Probe.NAUGHTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/codes", "/nothing"})
    void page_any_needsNoScriptAndStatesTheBoundary(String path) {
        String page = browser.get(path).body();
        assertThat(page).doesNotContain("<script", "style=", "onclick", "javascript:");
        assertThat(page).contains("不建立、不查询、不评价任何自然人的信用");
    }

    @Test
    void description_ofTheApi_isServed() {
        HttpResponse<String> answer = Http.on(port).get("/api/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"openapi\":\"3", "/api/v1/agencies")
                .doesNotContain("/error");
    }
}
