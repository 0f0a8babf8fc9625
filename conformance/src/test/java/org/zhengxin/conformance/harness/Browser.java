package org.zhengxin.conformance.harness;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Debian's Chromium without JavaScript: the pages must do without. */
public final class Browser implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");

    private final Platform platform;
    private Playwright playwright;
    private com.microsoft.playwright.Browser chromium;

    Browser(Platform platform) {
        this.platform = platform;
    }

    /** Opens a page of the platform in a window of a width and hands it over; the window has no past. */
    public void open(String path, int width, Consumer<Page> look) {
        try (BrowserContext window = chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setLocale("zh-CN")
                        .setViewportSize(width, 800))) {
            Page page = window.newPage();
            page.navigate(platform.address() + path);
            look.accept(page);
        }
    }

    private synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            chromium = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program())
                            .setArgs(FLAGS));
        }
        return chromium;
    }

    private static Path program() {
        Path program = Path.of("/usr/bin/chromium");
        if (!Files.isExecutable(program)) {
            throw new AssertionError("Debian's package chromium is needed");
        }
        return program;
    }

    @Override
    public synchronized void close() {
        if (chromium != null) {
            chromium.close();
            playwright.close();
        }
    }
}
