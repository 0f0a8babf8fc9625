package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Browser;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Register;

/** What readers do: find, narrow down, read, switch the language, print; by keyboard, enlarged, with and without script. */
@Register
class ReadersWayTest {

    @Test
    void finding_withSuggestions_opensTheFileByKeyboardAlone(Client client, Browser browser) throws Exception {
        City.Firm firm = City.registered(client);
        browser.open("/", Browser.plain(1280), page -> {
            Locator box = page.locator("#q");
            box.focus();
            page.keyboard().insertText(firm.name().substring(0, firm.name().length() - 4));
            Locator suggestion = page.locator("[role=option]").first();
            suggestion.waitFor();
            assertThat(suggestion.innerText()).contains(firm.name(), firm.code());
            page.keyboard().press("ArrowDown");
            assertThat(box.getAttribute("aria-activedescendant")).isEqualTo(suggestion.getAttribute("id"));
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/organisations/" + firm.code()));
            assertThat(page.locator("h1").innerText()).isEqualTo(firm.name());
        });
    }

    @Test
    void suggestions_sayTheStatusInTheLanguageOfThePage(Client client, Browser browser) throws Exception {
        City.Firm firm = City.registered(client);
        for (String language : List.of("zh", "en")) {
            browser.open("/?lang=" + language, Browser.plain(1280), page -> {
                page.locator("#q").fill(firm.name());
                Locator suggestion = page.locator("[role=option]").first();
                suggestion.waitFor();
                assertThat(suggestion.innerText())
                        .contains(firm.code(), language.equals("en") ? "In operation" : "存续")
                        .doesNotContain(language.equals("en") ? "存续" : "In operation");
            });
        }
    }

    @Test
    void suggestions_areClosedByEscape_andTheTextStaysForASearch(Client client, Browser browser) throws Exception {
        City.Firm firm = City.registered(client);
        browser.open("/", Browser.plain(1280), page -> {
            page.locator("#q").fill(firm.name());
            page.locator("[role=option]").first().waitFor();
            page.keyboard().press("Escape");
            assertThat(page.locator("[role=listbox]").isVisible()).isFalse();
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/organisations\\?q=.*"));
            assertThat(page.locator("#q").inputValue()).isEqualTo(firm.name());
            assertThat(page.locator("main ol").innerText()).contains(firm.code());
        });
    }

    @Test
    void narrowingDown_withoutScript_keepsTheText(Client client, Browser browser) throws Exception {
        City.Firm firm = City.registered(client);
        browser.open("/organisations?q=" + firm.code(), 1280, page -> {
            page.locator("select[name=kind]").selectOption("ENTERPRISE_LEGAL_PERSON");
            page.locator(".filters button").click();
            page.waitForLoadState();
            assertThat(page.url()).contains("kind=ENTERPRISE_LEGAL_PERSON", "q=" + firm.code());
            assertThat(page.locator("#q").inputValue()).isEqualTo(firm.code());
            assertThat(page.locator("select[name=kind]").inputValue()).isEqualTo("ENTERPRISE_LEGAL_PERSON");
        });
    }

    @Test
    void reading_saysWhoDecidedUntilWhenAndWhatCanBeDone(Client client, Browser browser) throws Exception {
        City.Firm firm = City.withPenalty(client);
        browser.open("/organisations/" + firm.code(), 1280, page -> {
            assertThat(page.locator(".uscc").first().innerText().replaceAll("\\s", ""))
                    .isEqualTo(firm.code());
            String record = page.locator("article.record").first().innerText();
            assertThat(record).contains(client.registrar().name(), "公示至", "依据：", "信用修复", "收到时间");
            Locator event = page.locator(".timeline a").first();
            event.click();
            assertThat(page.locator("article.record:target").count()).isEqualTo(1);
        });
    }

    @Test
    void keyboard_reachesContentFirst_andShowsWhereItIs(Client client, Browser browser) throws Exception {
        City.Firm firm = City.withPenalty(client);
        browser.open("/organisations/" + firm.code(), Browser.plain(1280), page -> {
            page.keyboard().press("Tab");
            assertThat(focused(page)).contains("skip");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat((Boolean) page.evaluate("() => document.activeElement.closest('main') !== null"))
                    .isTrue();
            assertThat((String) page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle"))
                    .isEqualTo("solid");
        });
    }

    @Test
    void enlargedFourfold_everyPage_scrollsOneWayOnly(Client client, Browser browser) throws Exception {
        City.Firm firm = City.withPenalty(client);
        NewContextOptions enlarged = Browser.plain(320).setViewportSize(320, 256);
        for (String path : Places.of(firm)) {
            browser.open(
                    path,
                    enlarged,
                    page -> assertThat(
                                    (Integer)
                                            page.evaluate(
                                                    "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                            .as(path)
                            .isZero());
        }
    }

    @Test
    void printing_showsTheReasonsAndNothingToPress(Client client, Browser browser) throws Exception {
        City.Firm firm = City.withPenalty(client);
        browser.open("/organisations/" + firm.code(), Browser.plain(1280), page -> {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("header nav").isVisible()).isFalse();
            assertThat(page.locator("form").first().isVisible()).isFalse();
            assertThat(page.locator(".qr svg").isVisible()).isTrue();
            assertThat(page.locator("article.record details dl").first().isVisible())
                    .isTrue();
            assertThat(page.pdf()).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        });
    }

    private static String focused(Page page) {
        return (String) page.evaluate("() => document.activeElement.className");
    }
}
