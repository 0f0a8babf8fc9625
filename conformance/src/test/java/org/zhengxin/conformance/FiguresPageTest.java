package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhengxin.conformance.harness.Answer;
import org.zhengxin.conformance.harness.Axe;
import org.zhengxin.conformance.harness.Browser;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.Register;
import org.zhengxin.conformance.harness.Waiting;

/** The page of figures: tables that need nothing, charts that come later and break no rule. */
@Register
class FiguresPageTest {
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final String DRAWN = "figure[data-drawn] canvas";
    private static final int MOST_BYTES = 100_000;

    @BeforeEach
    void aRecordOfToday_isCounted(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        Map<String, String> row = Forms.with(
                Forms.penalty(firm.code(), firm.name(), client.registrar()),
                Forms.DECIDED,
                Forms.today().toString());
        client.registrar().caller().send("一.xlsx", Forms.table(row).xlsx()).has(Map.of("accepted", 1));
        Instant sent = Instant.now();
        client.office().json("POST", "/api/v1/figures", Map.of()).is(202);
        Waiting.until("the figures to be made", SOON, () -> {
            Answer answer = client.anyone().get("/api/v1/figures");
            boolean made = answer.status() == 200
                    && Instant.parse(answer.json().path("madeAt").asString()).isAfter(sent);
            return made ? Optional.of(true) : Optional.empty();
        });
    }

    @Test
    void page_withoutScript_hasEveryTableAndNoEmptyDrawing(Client client, Browser browser) throws Exception {
        long records = counted(client);
        for (int width : new int[] {360, 768, 1440}) {
            browser.open("/figures", width, page -> {
                assertThat(page.locator("figure table").count()).isEqualTo(4);
                assertThat(page.locator(".drawing, canvas").count()).isZero();
                assertThat(page.locator(".glance .number").first().innerText()).isEqualTo("%,d".formatted(records));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void charts_comeAfterTheFirstView_andKeepEveryRule(ColorScheme colours, Browser browser) {
        NewContextOptions window = Browser.plain(1280).setColorScheme(colours);
        browser.open("about:blank", window, page -> {
            List<Response> answers = new ArrayList<>();
            List<String> complaints = new ArrayList<>();
            page.onResponse(answers::add);
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.navigate(browser.address() + "/figures");
            int first = List.copyOf(answers).stream()
                    .filter(answer -> !answer.url().contains("/vendor/"))
                    .mapToInt(answer -> answer.request().sizes().responseBodySize)
                    .sum();
            for (String chart : List.of("records", "agencies", "regions", "kinds")) {
                page.locator("#" + chart).scrollIntoViewIfNeeded();
                page.locator("#" + chart + " " + DRAWN).waitFor();
            }
            assertThat(first).isPositive().isLessThan(MOST_BYTES);
            assertThat(List.copyOf(answers))
                    .allSatisfy(answer -> assertThat(answer.url()).startsWith(browser.address()));
            assertThat(complaints).isEmpty();
            assertThat(libraryAfterLoad(page)).isTrue();
            assertThat(Axe.violations(page)).isEmpty();
            assertThat((boolean) page.evaluate(PAINTED))
                    .as("something is drawn")
                    .isTrue();
        });
    }

    @Test
    void wrongMonth_isAnsweredInWords(Browser browser) {
        browser.open(
                "/figures?from=2026-99",
                360,
                page -> assertThat(page.locator("main").innerText()).contains("BAD_MONTH", "2026-11"));
    }

    /** More than one colour in the first chart. */
    private static final String PAINTED = """
            () => {
              const canvas = document.querySelector("#records canvas");
              const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
              const colours = new Set();
              for (let i = 0; i < data.length; i += 4) if (data[i + 3] === 255) colours.add(data[i] << 16 | data[i + 1] << 8 | data[i + 2]);
              return colours.size > 2;
            }""";

    private static boolean libraryAfterLoad(Page page) {
        return (boolean) page.evaluate("""
                () => performance.getEntriesByType("resource").find(one => one.name.includes("/vendor/echarts")).startTime
                  >= performance.getEntriesByType("navigation")[0].loadEventStart""");
    }

    private static long counted(Client client) throws Exception {
        return client.anyone()
                .get("/api/v1/figures")
                .is(200)
                .json()
                .path("publicRecords")
                .asLong();
    }
}
