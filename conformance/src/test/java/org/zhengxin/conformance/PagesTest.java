package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Browser;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.Register;

/** The pages in Chromium, without JavaScript, on a telephone and on a desk. */
@Register
class PagesTest {
    /** With JavaScript off in the page, the browser itself still looks: what is wrong, in words. */
    private static final String FAULTS = """
            () => {
              const faults = [];
              const require = (sound, words) => { if (!sound) faults.push(words); };
              const found = selector => [...document.querySelectorAll(selector)];
              require(found("h1").length === 1, "not one h1");
              require(found("main").length === 1, "not one main");
              found("script").filter(script => !script.matches("[src^='/assets/'][defer], [src^='/assets/'][type=module],"
                + " [type='application/ld+json']")).forEach(script => require(false, "a script: " + script.outerHTML));
              found("[style]").forEach(element => require(false, "an inline style: " + element.outerHTML));
              found("img:not([alt])").forEach(image => require(false, "an image without a text: " + image.outerHTML));
              found("input:not([type=hidden]), select").forEach(field =>
                require(field.hasAttribute("aria-label") || field.labels.length > 0, "no label: " + field.outerHTML));
              return faults;
            }""";

    @Test
    void everyPage_isSoundAtEveryWidth(Client client, Browser browser) throws Exception {
        City.Firm firm = City.registered(client);
        Map<String, String> row = Forms.with(
                Forms.penalty(firm.code(), firm.name(), client.registrar()),
                Forms.FACTS,
                "长".repeat(300) + "x".repeat(300));
        client.registrar().caller().send("一.xlsx", Forms.table(row).xlsx()).has(Map.of("accepted", 1));
        browser.open("/", 1280, page -> {
            for (String path : Places.of(firm)) {
                for (String language : List.of("zh", "en")) {
                    String address = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
                    requireSound(page, page.navigate(browser.address() + address), address, language);
                }
            }
        });
    }

    @Test
    void searchBox_leadsToTheOrganisationsFile(Client client, Browser browser) throws Exception {
        City.Firm firm = City.registered(client);
        browser.open("/", 360, page -> {
            page.locator("main input[name=q], input[name=q]").first().fill(firm.name());
            page.locator("input[name=q]").first().press("Enter");
            page.waitForLoadState();
            if (!page.url().endsWith("/organisations/" + firm.code())) {
                page.locator("a[href='/organisations/" + firm.code() + "']")
                        .first()
                        .click();
                page.waitForLoadState();
            }
            assertThat(page.locator("h1").innerText()).isEqualTo(firm.name());
        });
    }

    @Test
    void language_isSwitchedByAddressAndKeptByCookie(Browser browser) {
        browser.open("/", 1280, page -> {
            assertThat(language(page)).startsWith("zh");
            page.locator("header a[hreflang=en]").click();
            page.waitForLoadState();
            assertThat(language(page)).startsWith("en");
            page.navigate(page.url().replaceAll("(https?://[^/]+).*", "$1/catalog"));
            assertThat(language(page)).startsWith("en");
        });
    }

    @Test
    void publicity_listsLatestLicencesAndPenalties(Client client, Browser browser) throws Exception {
        City.Firm firm = City.registered(client);
        Map<String, String> row = Forms.with(
                Forms.penalty(firm.code(), firm.name(), client.registrar()),
                Forms.DECIDED,
                Forms.today().toString());
        client.registrar().caller().send("一.xlsx", Forms.table(row).xlsx()).has(Map.of("accepted", 1));
        browser.open(
                "/publicity",
                1280,
                page -> assertThat(page.locator("main").innerText()).contains(row.get(Forms.DOCUMENT)));
    }

    @Test
    void fileOfAnOrganisation_explainsEveryAdverseRecord(Client client, Browser browser) throws Exception {
        City.Firm firm = City.registered(client);
        Map<String, String> row = Forms.penalty(firm.code(), firm.name(), client.registrar());
        client.registrar().caller().send("一.xlsx", Forms.table(row).xlsx()).has(Map.of("accepted", 1));
        browser.open("/organisations/" + firm.code(), 1280, page -> {
            String text = page.locator("main").innerText();
            assertThat(text)
                    .contains(
                            row.get(Forms.DOCUMENT),
                            row.get(Forms.PUBLIC_UNTIL),
                            client.registrar().name())
                    .contains("信用修复", "行政处罚法")
                    .contains("金额");
        });
    }

    @Test
    void provisionalOrganisation_isLabelled(Client client, Browser browser) throws Exception {
        City.Firm firm = City.stranger();
        Client.Agency sender = client.agency(1);
        sender.caller()
                .send(
                        "一.xlsx",
                        Forms.table(Forms.penalty(firm.code(), firm.name(), sender))
                                .xlsx())
                .has(Map.of("accepted", 1));
        browser.open("/organisations/" + firm.code(), 360, page -> {
            assertThat(page.locator(".notice").first().innerText()).contains("待确认");
            assertThat(page.content()).doesNotContain("伍万元");
        });
    }

    private static void requireSound(Page page, Response response, String path, String language) {
        assertThat(response.status())
                .as(path)
                .isEqualTo(path.startsWith("/no-such") || path.contains("NOBODY") ? 404 : 200);
        assertThat(language(page)).as(path).startsWith(language);
        assertThat(page.title()).as(path).isNotBlank();
        assertThat((List<?>) page.evaluate(FAULTS)).as(path).isEmpty();
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            Object wider =
                    page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(((Number) wider).intValue())
                    .as("%s scrolls sideways at %d", path, width)
                    .isZero();
        }
    }

    private static String language(Page page) {
        return page.locator("html").getAttribute("lang");
    }
}
