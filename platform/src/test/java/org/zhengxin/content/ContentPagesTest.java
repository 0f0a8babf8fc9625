package org.zhengxin.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.FileSystemUtils;
import org.zhengxin.content.ContentFloors.SetClock;
import org.zhengxin.content.library.LibraryKeeper;
import org.zhengxin.content.library.Shelves;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.testing.Http;

@WithDatabase
@SpringBootTest(
        classes = ContentFloors.class,
        properties = {"zhengxin.content.samples=true", "zhengxin.content.look=1h"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ContentPagesTest {

    private static final String NOW = "2026-11-20T04:00:00Z";

    @LocalServerPort
    private int port;

    @Autowired
    private LibraryKeeper keeper;

    @Autowired
    private Shelves shelves;

    @Autowired
    private SetClock clock;

    private Http browser = Http.on(0);
    private Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void sit() {
        browser = Http.on(port).browser();
        desk = new Desk(keeper.folder());
        clock.set(NOW);
    }

    @AfterEach
    void tidy() throws java.io.IOException {
        FileSystemUtils.deleteRecursively(keeper.folder().resolve("test"));
        keeper.look();
    }

    @Test
    void shippedArticles_seeded_areAllSoundAndFillEveryColumn() {
        assertThat(shelves.faults()).isEmpty();
        assertThat(shelves.columns())
                .allMatch(column -> shelves.articles(column.code(), null).size() >= 2);
        assertThat(shelves.districts())
                .allMatch(district -> shelves.articles(null, district).size() >= 2);
        assertThat(shelves.articles("guides", null)).allMatch(article -> article.zh() != null && article.en() != null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/content",
                "/content?q=%E4%BF%AE%E5%A4%8D",
                "/content?q=nothing-has-this",
                "/content/news",
                "/content/guides/what-the-periods-mean",
                "/content/essays/no-score",
                "/districts",
                "/districts/erqi",
                "/districts/erqi/content/news",
                "/districts/gangqu/records/administrative-penalty"
            })
    void page_inBothLanguages_isWhole(String path) {
        for (String language : new String[] {"zh", "en"}) {
            HttpResponse<String> page = browser.get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body())
                    .startsWith("<!DOCTYPE html>")
                    .contains("<h1>", "</html>")
                    .doesNotContain("style=", "{0}", ">null<");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/content/none",
                "/content/news/none",
                "/content/news?page=99",
                "/content/news?page=0",
                "/content/news?page=x",
                "/content/policies/register-opens",
                "/content/guides/what-the-periods-mean/none.csv",
                "/content/guides/what-the-periods-mean/..%2F..%2Fcredentials.json",
                "/content/guides/what-the-periods-mean/%2e%2e",
                "/content/guides/what-the-periods-mean.md",
                "/content/README.txt",
                "/content/columns.yaml",
                "/districts/none",
                "/districts/erqi/content/guides",
                "/districts/erqi/records/registration"
            })
    void address_thatLeadsNowhere_saysSo(String path) {
        assertThat(browser.get(path).statusCode()).as(path).isIn(400, 404);
    }

    @Test
    void scheduledArticle_asTimeGoesBy_comesAndGoes() {
        desk.put("test/soon.md", Desk.article("将至", "2026-12-01 09:00", "until: 2026-12-02", "正文独词"));
        keeper.look();
        assertThat(status("/content/news/soon")).isEqualTo(404);
        assertThat(browser.get("/content/feed.atom").body()).doesNotContain("将至");
        clock.set("2026-12-01T00:59:59Z");
        assertThat(status("/content/news/soon")).isEqualTo(404);
        assertThat(browser.get("/content?q=%E7%8B%AC%E8%AF%8D").body()).doesNotContain("/content/news/soon");
        clock.set("2026-12-01T01:00:00Z");
        assertThat(status("/content/news/soon")).isEqualTo(200);
        assertThat(browser.get("/").body()).contains("将至");
        assertThat(browser.get("/content?q=%E7%8B%AC%E8%AF%8D").body()).contains("/content/news/soon");
        clock.set("2026-12-02T15:59:59Z");
        assertThat(status("/content/news/soon")).isEqualTo(200);
        clock.set("2026-12-02T16:00:00Z");
        assertThat(status("/content/news/soon")).isEqualTo(404);
        assertThat(browser.get("/content/sitemap.xml").body()).doesNotContain("/content/news/soon");
    }

    @Test
    void hostileWords_inHeadAndBody_stayWords() {
        String hostile = "'<script>alert(1)</script>\"><img src=x onerror=y>'";
        desk.put(
                "test/hostile.md",
                Desk.article(
                        hostile, "2026-11-01", "author: " + hostile + "\nsource: " + hostile, "<script>x</script>"));
        keeper.look();
        for (String path :
                new String[] {"/", "/content", "/content/news", "/content/news/hostile", "/content?q=script"}) {
            assertThat(browser.get(path).body())
                    .as(path)
                    .contains("alert(1)")
                    .doesNotContain("<script>alert", "<img src=x", "<script>x");
        }
        assertThat(browser.get("/content/news/hostile").body()).contains("&lt;script&gt;x&lt;/script&gt;");
    }

    @Test
    void article_inTheOtherLanguageOnly_saysSo() {
        assertThat(browser.get("/content/essays/no-score?lang=en").body())
                .contains("This article exists in Chinese only.", "lang=\"zh-CN\"");
        assertThat(browser.get("/content/guides/how-to-object?lang=en").body())
                .contains("seven working days")
                .doesNotContain("exists in Chinese only");
    }

    @Test
    void page_askedAgain_isNotSentAgain() {
        HttpResponse<String> first = browser.get("/content/guides/how-to-object");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Last-Modified")).isPresent();
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(first.headers().firstValue("X-Robots-Tag")).isEmpty();
        HttpResponse<String> again = browser.with("If-None-Match", tag).get("/content/guides/how-to-object");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(browser.with("If-None-Match", tag)
                        .get("/content/guides/how-to-object?lang=en")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void attachment_served_isAFileToKeep() {
        String path = "/content/guides/what-the-periods-mean/time-limits.csv";
        HttpResponse<String> file = browser.get(path);
        assertThat(file.body()).contains("异议处理总期限");
        assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;");
        String tag = file.headers().firstValue("ETag").orElseThrow();
        assertThat(browser.with("If-None-Match", tag).get(path).statusCode()).isEqualTo(304);
        assertThat(browser.send("HEAD", path, BodyPublishers.noBody()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void attachment_exchangedForALink_isNotServed(@TempDir Path elsewhere) throws java.io.IOException {
        desk.put("test/a.md", Desk.article("题", "2026-11-01", "attachments: [a.txt]", "正文"));
        desk.put("test/a/a.txt", "public");
        keeper.look();
        assertThat(browser.get("/content/news/a/a.txt").body()).isEqualTo("public");
        Path secret = Files.writeString(elsewhere.resolve("a.txt"), "secret");
        desk.remove("test/a/a.txt");
        assertThat(status("/content/news/a/a.txt")).isEqualTo(404);
        desk.link("test/a/a.txt", secret);
        assertThat(status("/content/news/a/a.txt")).isEqualTo(404);
        desk.remove("test/a/a.txt");
        desk.remove("test/a");
        desk.link("test/a", elsewhere);
        assertThat(status("/content/news/a/a.txt")).isEqualTo(404);
        keeper.look();
        assertThat(status("/content/news/a")).isEqualTo(404);
    }

    @Test
    void attachment_ofAnArticleThatEnded_isGone() {
        desk.put("test/b.md", Desk.article("题", "2026-11-01", "until: 2026-11-30\nattachments: [b.txt]", "正文"));
        desk.put("test/b/b.txt", "public");
        keeper.look();
        assertThat(status("/content/news/b/b.txt")).isEqualTo(200);
        clock.set("2026-11-30T16:00:00Z");
        assertThat(status("/content/news/b/b.txt")).isEqualTo(404);
    }

    @Test
    void list_overOnePage_isCutIntoPages() {
        for (int number = 10; number < 60; number++) {
            desk.put("test/n" + number + ".md", Desk.article("第" + number, "2026-01-01", "", "正文"));
        }
        keeper.look();
        assertThat(browser.get("/content/news").body()).contains("href=\"/content/news?page=2\" rel=\"next\"");
        assertThat(browser.get("/content/news?page=2").body()).contains("href=\"/content/news\" rel=\"prev\"");
        assertThat(browser.get("/content/news?page=3").body()).doesNotContain("rel=\"next\"");
        assertThat(browser.get("/content?q=%E7%AC%AC").body()).contains("q=%E7%AC%AC&amp;page=2");
    }

    @Test
    void search_byWords_findsTitlesFirst() {
        desk.put("test/text.md", Desk.article("别的题目", "2026-11-02", "", "这里提到ＡＢＣ独角兽。"));
        desk.put("test/title.md", Desk.article("独角兽abc", "2026-11-01", "", "正文"));
        keeper.look();
        String page = browser.get("/content?q=%E7%8B%AC%E8%A7%92%20AbC").body();
        assertThat(page).containsSubsequence("/content/news/title", "/content/news/text");
        assertThat(browser.get("/content?q=%E7%8B%AC%E8%A7%92").headers().firstValue("X-Robots-Tag"))
                .isPresent();
        assertThat(browser.get("/content?q=" + "x".repeat(101)).statusCode()).isEqualTo(400);
    }

    @Test
    void district_shown_hasItsOwnNewsAndSearch() {
        String page = browser.get("/districts/erqi").body();
        assertThat(page)
                .contains("信用二七", "name=\"region\" value=\"410103\"", "/content/news/district-window")
                .contains("/districts/erqi/records/administrative-licence")
                .doesNotContain("/content/news/county-training", "/content/news/zone-logistics");
    }

    @Test
    void faults_areToldToTheOfficeAlone() {
        assertThat(Http.on(port).get("/api/v1/content/faults").statusCode()).isEqualTo(401);
    }

    @Test
    void feed_ofAColumn_isAnnouncedAndServed() {
        HttpResponse<String> feed = browser.get("/content/warnings/feed.atom");
        assertThat(feed.headers().firstValue("Content-Type")).contains("application/atom+xml;charset=UTF-8");
        assertThat(feed.body()).contains("paid-repair").doesNotContain("register-opens");
        assertThat(browser.get("/content/warnings").headers().firstValue("Link").orElseThrow())
                .contains("/content/warnings/feed.atom");
        assertThat(status("/content/none/feed.atom")).isEqualTo(404);
    }

    private int status(String path) {
        return browser.get(path).statusCode();
    }
}
