package org.zhengxin.conformance.pictures;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Chromium;

/**
 * Takes the pictures below {@code docs/screenshots} of a running register with the fictional city. Run by name alone:
 * see CONTRIBUTING.md.
 */
class Pictures {
    private static final int[] WIDTHS = {360, 768, 1440};
    private static final int HEIGHT = 1100;

    /** Not even an invented person stands in a picture. */
    private static final String WITHOUT_PERSONS = """
            () => document.querySelectorAll(".facts dt").forEach(term => {
                if (/法定代表人|representative/.test(term.textContent)) term.parentElement.remove();
            })""";

    private final String address = System.getProperty("zhengxin.address", "http://localhost:8080");
    private final Path directory = Path.of(System.getProperty("zhengxin.pictures", "../docs/screenshots"));

    @Test
    void take_everyPage_atEveryWidth() throws Exception {
        Files.createDirectories(directory);
        String firm = new ShowPiece(address).code();
        try (Chromium chromium = new Chromium()) {
            for (Map.Entry<String, String> page : pages(firm).entrySet()) {
                for (int width : WIDTHS) {
                    take(chromium, page.getKey() + "-" + width, page.getValue(), width, ColorScheme.LIGHT);
                }
            }
            for (String name : new String[] {"home", "organisation", "figures"}) {
                take(chromium, name + "-1440-dark", pages(firm).get(name), 1440, ColorScheme.DARK);
            }
            for (String name : new String[] {"organisation", "figures"}) {
                take(chromium, name + "-1440-en", pages(firm).get(name) + "?lang=en", 1440, ColorScheme.LIGHT);
            }
            take(chromium, "organisation-360-dark", pages(firm).get("organisation"), 360, ColorScheme.DARK);
        }
    }

    private static Map<String, String> pages(String firm) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("results", "/organisations?q=食品");
        pages.put("organisation", "/organisations/" + firm);
        pages.put("publicity", "/publicity");
        pages.put("list", "/publicity?kind=administrative-licence");
        pages.put("figures", "/figures");
        pages.put("content", "/content");
        pages.put("article", "/content/guides/what-the-periods-mean");
        pages.put("district", "/districts/erqi");
        pages.put("comparisons", "/comparisons");
        pages.put("catalog", "/catalog");
        pages.put("kind", "/catalog/administrative-penalty");
        pages.put("deadlines", "/deadlines?from=2026-09-28&workingDays=7");
        pages.put("codes", "/codes");
        pages.put("api", "/api");
        pages.put("open-data", "/open-data");
        pages.put("log", "/log");
        pages.put("styleguide", "/styleguide");
        pages.put("not-found", "/no-such-page");
        return pages;
    }

    /** A chart that the picture shows is drawn. */
    private static void awaitCharts(Page page) {
        for (Locator chart : page.locator("figure[data-chart]").all()) {
            if (chart.boundingBox().y < HEIGHT) {
                chart.locator("canvas").waitFor();
            }
        }
    }

    private void take(Chromium chromium, String name, String path, int width, ColorScheme colours) throws IOException {
        NewContextOptions options = new NewContextOptions()
                .setLocale("zh-CN")
                .setColorScheme(colours)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, HEIGHT);
        try (BrowserContext window = chromium.window(options)) {
            Page page = window.newPage();
            page.navigate(address + path);
            page.evaluate(WITHOUT_PERSONS);
            awaitCharts(page);
            SmallPng.write(page.screenshot(), directory.resolve(name + ".png"));
        }
    }
}
