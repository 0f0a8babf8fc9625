package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Browser;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Register;

/** The first view of a page is light and comes from nowhere else. */
@Register
class LightnessTest {
    private static final int MOST_BYTES = 100_000;

    @Test
    void firstView_ofEveryPage_isLightAndFromHereAlone(Client client, Browser browser) throws Exception {
        City.Firm firm = City.withPenalty(client);
        for (String path : Places.of(firm)) {
            browser.open("about:blank", Browser.plain(1280), page -> requireLight(page, browser.address(), path));
        }
    }

    private static void requireLight(Page page, String here, String path) {
        List<Request> requests = new ArrayList<>();
        // The chart library comes after the first view: FiguresPageTest sees to that.
        page.onRequestFinished(request -> {
            if (!request.url().contains("/assets/vendor/echarts.js")) {
                requests.add(request);
            }
        });
        page.navigate(here + path);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        assertThat(requests)
                .as(path)
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.url()).startsWith(here + "/"));
        int bytes = requests.stream()
                .mapToInt(request -> request.sizes().responseBodySize + request.sizes().responseHeadersSize)
                .sum();
        assertThat(bytes).as("%s weighs %d bytes", path, bytes).isPositive().isLessThan(MOST_BYTES);
    }
}
