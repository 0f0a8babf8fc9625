package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhengxin.conformance.harness.Axe;
import org.zhengxin.conformance.harness.Browser;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Register;

/** Every page, in both languages, light and dark, has nothing that axe-core finds wrong. */
@Register
class AccessibilityTest {

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyPage_hasNoViolation(ColorScheme colours, Client client, Browser browser) throws Exception {
        City.Firm firm = City.withPenalty(client);
        for (String path : Places.of(firm)) {
            for (String language : new String[] {"zh", "en"}) {
                String address = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
                browser.open(
                        address,
                        Browser.plain(1280).setColorScheme(colours),
                        page -> assertThat(Axe.violations(page)).as(address).isEmpty());
            }
        }
    }
}
