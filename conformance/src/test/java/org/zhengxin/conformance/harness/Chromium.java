package org.zhengxin.conformance.harness;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, started when it is first needed. */
public final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");

    private Playwright playwright;
    private com.microsoft.playwright.Browser chromium;

    /** Opens a window without a past. */
    public BrowserContext window(NewContextOptions options) {
        return running().newContext(options);
    }

    private synchronized com.microsoft.playwright.Browser running() {
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
