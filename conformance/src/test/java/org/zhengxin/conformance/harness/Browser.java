package org.zhengxin.conformance.harness;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/** Windows on the platform's pages: without JavaScript, for the pages must do without, unless a test asks for it. */
public final class Browser implements AutoCloseable {
    private final Platform platform;
    private final Chromium chromium = new Chromium();

    /** Makes one of a platform. */
    public Browser(Platform platform) {
        this.platform = platform;
    }

    /** Opens a page of the platform in a window of a width and hands it over; the window has no past. */
    public void open(String path, int width, Consumer<Page> look) {
        open(path, plain(width).setJavaScriptEnabled(false), look);
    }

    /** Opens a page in a window that is set up in another way. */
    public void open(String path, NewContextOptions options, Consumer<Page> look) {
        try (BrowserContext window = chromium.window(options)) {
            Page page = window.newPage();
            page.navigate(path.startsWith("/") ? platform.address() + path : path);
            look.accept(page);
        }
    }

    /** Returns the set-up of a window of a width, with JavaScript. */
    public static NewContextOptions plain(int width) {
        return new NewContextOptions().setLocale("zh-CN").setViewportSize(width, 800);
    }

    /** Returns the address that all of the platform's own requests begin with. */
    public String address() {
        return platform.address();
    }

    @Override
    public void close() {
        chromium.close();
    }
}
