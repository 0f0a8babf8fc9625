package org.zhengxin.conformance;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengxin.conformance.harness.Browser;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Codes;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.Likeness;
import org.zhengxin.conformance.harness.Register;

/**
 * The key pages look as they did. What depends on the day, the port or the agency's name is made the same first; what
 * other tests left in the register is on no page that is compared.
 */
@Register
class LookTest {
    private static final int HIGHEST = 4_800;
    private static final Set<String> DARK_TOO = Set.of("home", "organisation", "styleguide");
    private static final String REGION = "410181";
    private static final City.Firm FIRM = new City.Firm(Codes.sound("91410181M0000001"), "中州市图样食品有限公司");

    /** Days, codes of pages and persons, in texts and fields. */
    private static final String SAME_EVERY_DAY = """
            () => {
              document.querySelectorAll(".facts dt").forEach(term => {
                if (/法定代表人|representative/.test(term.textContent)) term.parentElement.remove();
              });
              document.querySelectorAll("figure.qr svg path").forEach(path => path.setAttribute("d", "M4 4h9v9h-9z"));
              document.querySelectorAll("input[type=date], input[type=month]").forEach(field => { field.type = "text"; field.value = ""; });
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                texts.currentNode.data = texts.currentNode.data
                    .replace(/\\d{4}-\\d{2}-\\d{2}/g, "2026-01-01").replace(/\\b\\d{2}:\\d{2}(:\\d{2})?\\b/g, "12:00");
              }
            }""";

    private final Likeness likeness = new Likeness(Path.of("src/test/pictures"));

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "1280, LIGHT", "1280, DARK"})
    void keyPages_lookAsBefore(int width, ColorScheme colours, Client client, Browser browser) throws Exception {
        standingFirm(client);
        for (Map.Entry<String, String> page : pages().entrySet()) {
            if (colours == ColorScheme.DARK && !DARK_TOO.contains(page.getKey())) {
                continue;
            }
            NewContextOptions window =
                    Browser.plain(width).setColorScheme(colours).setReducedMotion(ReducedMotion.REDUCE);
            String name = page.getKey() + "-" + width + (colours == ColorScheme.DARK ? "-dark" : "");
            browser.open(page.getValue(), window, open -> likeness.require(name, picture(open)));
        }
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("results", "/organisations?q=" + FIRM.code());
        pages.put("organisation", "/organisations/" + FIRM.code());
        pages.put("kind", "/catalog/administrative-penalty");
        pages.put("deadlines", "/deadlines?from=2026-09-28&workingDays=7");
        pages.put("article", "/content/guides/what-the-periods-mean");
        pages.put("styleguide", "/styleguide");
        pages.put("not-found", "/no-such-page");
        return pages;
    }

    private static byte[] picture(Page page) {
        for (Locator chart : page.locator("figure[data-chart]").all()) {
            chart.scrollIntoViewIfNeeded();
            chart.locator("canvas").waitFor();
        }
        page.evaluate(SAME_EVERY_DAY);
        page.evaluate("() => { scrollTo(0, 0); document.activeElement?.blur(); }");
        double height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).doubleValue();
        int width = page.viewportSize().width;
        return page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setClip(0, 0, width, Math.min(height, HIGHEST)));
    }

    /** Registers the firm and its one penalty, unless an earlier test did. */
    private static void standingFirm(Client client) throws Exception {
        if (client.anyone().get("/api/v1/organisations/" + FIRM.code()).status() == 200) {
            return;
        }
        Map<String, String> registration = Forms.with(Forms.registration(FIRM.code(), FIRM.name()), "行政区划代码", REGION);
        client.registrar()
                .caller()
                .send("主体登记.xlsx", Forms.table(registration).xlsx())
                .has(Map.of("accepted", 1));
        Map<String, String> penalty = Forms.with(
                Forms.penalty(FIRM.code(), FIRM.name(), client.registrar()), Forms.DOCUMENT, "中市监罚〔2026〕图样1号");
        client.registrar().caller().send("一.xlsx", Forms.table(penalty).xlsx()).has(Map.of("accepted", 1));
    }
}
