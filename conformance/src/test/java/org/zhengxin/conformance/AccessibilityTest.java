package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Axe;
import org.zhengxin.conformance.harness.Browser;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Register;

/** Every page, in both languages, light and dark, has nothing that axe-core finds wrong. */
@Register
class AccessibilityTest {
    private static final String WHEN_COLOURS_REST = """
            () => Promise.allSettled(document.getAnimations().filter(one => one instanceof CSSTransition).map(one => one.finished))
                .then(() => true)""";

    @Test
    void everyPage_hasNoViolation(Client client, Browser browser) throws Exception {
        City.Firm firm = City.withPenalty(client);
        browser.open("/", Browser.plain(1280), page -> {
            for (String path : Places.of(firm)) {
                for (String language : new String[] {"zh", "en"}) {
                    String address = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
                    page.navigate(browser.address() + address);
                    requireNoViolation(page, address);
                }
            }
        });
    }

    /** Dark pages are the same documents in other colours, some of which change gradually. */
    private static void requireNoViolation(Page page, String address) {
        assertThat(Axe.violations(page)).as(address).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.evaluate(WHEN_COLOURS_REST);
        assertThat(Axe.violationsOfColours(page)).as("%s, dark", address).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
}
