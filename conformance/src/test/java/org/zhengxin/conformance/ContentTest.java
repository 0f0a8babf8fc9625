package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengxin.conformance.harness.Answer;
import org.zhengxin.conformance.harness.Browser;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Platform;
import org.zhengxin.conformance.harness.Register;
import org.zhengxin.conformance.harness.Waiting;

/** Articles, columns and district sites as readers and editors meet them. */
@Register
class ContentTest {

    private static final Pattern LOCATION = Pattern.compile("<loc>([^<]+)</loc>");
    private static final Duration SOON = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void everyPageOfContent_isSoundAtEveryWidth(int width, Browser browser) {
        for (String path : new String[] {
            "/content",
            "/content?q=%E6%9C%9F%E9%99%90",
            "/content/guides",
            "/content/guides/what-the-periods-mean",
            "/districts",
            "/districts/erqi",
            "/districts/erqi/records/administrative-penalty"
        }) {
            browser.open(path, width, page -> requireSound(page, path));
        }
    }

    @Test
    void searchEngines_areLedToEverythingTheyMayFind_andToNothingElse(Client client) throws Exception {
        String robots = client.anyone().get("/robots.txt").text();
        List<String> lists = robots.lines()
                .filter(line -> line.startsWith("Sitemap: "))
                .map(line -> line.substring("Sitemap: ".length()))
                .toList();
        assertThat(lists).hasSizeGreaterThan(1);
        for (String list : lists) {
            String addresses = client.anyone().get(URI.create(list).getPath()).text();
            assertThat(addresses).contains("<loc>").doesNotContain("/organisations");
            Matcher address = LOCATION.matcher(addresses);
            while (address.find()) {
                URI page = URI.create(address.group(1).replace("&amp;", "&"));
                String path = page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
                Answer answer = client.anyone().get(path);
                assertThat(answer.status()).as(path).isEqualTo(200);
                assertThat(answer.header("X-Robots-Tag")).as(path).isEmpty();
            }
        }
    }

    @Test
    void reader_fromTheHomePage_findsAGuideAndItsAttachment(Browser browser) {
        browser.open("/", 360, page -> {
            page.locator("main a[href='/content']").first().click();
            page.locator("#content-q").fill("公示期");
            page.locator("#content-q").press("Enter");
            page.locator("a[href='/content/guides/what-the-periods-mean']")
                    .first()
                    .click();
            assertThat(page.locator("h1").innerText()).contains("期限");
            assertThat(page.locator(".scroll[tabindex='0'] table").count()).isPositive();
            assertThat(page.locator("a[href$='time-limits.csv']").count()).isEqualTo(1);
        });
    }

    @Test
    void editor_withoutRestart_publishesMendsAndTakesDown(Platform platform, Client client) throws Exception {
        Path file = platform.data().resolve("content/conformance-article.md");
        Files.writeString(file, "---\ntitle: 试稿\n---\n正文\n");
        Waiting.until(
                "the office to be told",
                SOON,
                () -> client.office().get("/api/v1/content/faults").text().contains("conformance-article.md")
                        ? Optional.of(true)
                        : Optional.empty());
        Files.writeString(file, """
                ---
                title: 试稿改好了
                column: notices
                publish-from: 2026-01-01
                summary: 摘要
                ---
                正文
                """);
        String address = "/content/notices/conformance-article";
        Waiting.until("the article to be there", SOON, () -> status(client, address, 200));
        Files.delete(file);
        Waiting.until("the article to be gone", SOON, () -> status(client, address, 404));
    }

    private static Optional<Boolean> status(Client client, String address, int expected) throws Exception {
        return client.anyone().get(address).status() == expected ? Optional.of(true) : Optional.empty();
    }

    private static void requireSound(Page page, String path) {
        assertThat(page.locator("h1").count()).as("%s has one h1", path).isEqualTo(1);
        assertThat(page.locator("[style]").count())
                .as("%s has no inline style", path)
                .isZero();
        Object wider =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) wider).intValue()).as("%s scrolls sideways", path).isZero();
    }
}
