package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Axe;
import org.zhengxin.conformance.harness.Batch;
import org.zhengxin.conformance.harness.Browser;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.Register;
import org.zhengxin.conformance.harness.SigningIn;
import org.zhengxin.conformance.harness.Table;
import org.zhengxin.conformance.harness.Waiting;
import tools.jackson.databind.JsonNode;

/** A clerk without any code: drags a workbook in, watches it, mends a row in the browser, and recalls it all. */
@Register
class SendingWayTest {

    @Test
    void workbookOfLibreOffice_isDraggedIn_mended_andRecalled(Client client, Browser browser) throws Exception {
        City.Firm firm = City.registered(client);
        JsonNode clerk = client.credentials().path("clerk");
        Client.Agency agency = agency(client, clerk);
        byte[] file = workbook(firm, agency);
        browser.open("/login", Browser.plain(1280), page -> {
            SigningIn.as(clerk, browser, page);
            page.navigate(browser.address() + "/desk/batches");
            sound(page);
            drag(page, file);
            page.click("button:has-text('报送'):not(.second)");
            page.waitForURL("**/desk/batches/*-*");
            page.waitForSelector("a[href$='errors.xlsx']");
            sound(page);
            String batch = page.url().replaceAll(".*/desk/batches/([0-9a-f-]+).*", "$1");
            assertThat(page.locator("main").innerText()).contains("新增 2", "退回 1");

            page.click("a:has-text('修改此行')");
            sound(page);
            assertThat(page.locator("[aria-invalid=true]").inputValue()).isEqualTo("二月三十日");
            page.fill("[aria-invalid=true]", Forms.today().minusDays(10).toString());
            page.click("form.entry button[type=submit]");
            page.waitForSelector(".tag.good");

            page.navigate(browser.address() + "/desk/batches/" + batch);
            assertThat(page.locator("li:has-text('已修改重报')").innerText()).contains("新增");
            page.click("summary:has-text('撤回本批次')");
            sound(page);
            page.fill("#reason", "文件选错");
            page.click("form[action$='/recall'] button");
            awaitRecall(page);
            requireGone(client, agency, batch);

            for (String place : new String[] {"/desk/today", "/desk/nil-returns", "/desk/quality"}) {
                page.navigate(browser.address() + place);
                sound(page);
            }
        });
    }

    private static Client.Agency agency(Client client, JsonNode clerk) {
        for (int place = 0; ; place++) {
            Client.Agency agency = client.agency(place);
            if (agency.code().equals(clerk.path("agency").asString())) {
                return agency;
            }
        }
    }

    private static byte[] workbook(City.Firm firm, Client.Agency agency) throws Exception {
        LocalDate decided = Forms.today().minusDays(10);
        Map<String, String> words = new LinkedHashMap<>();
        words.put("@FIRM@", firm.name());
        words.put("@CODE@", firm.code());
        words.put("@DECIDED@", decided.toString());
        words.put("@UNTIL@", decided.plusYears(1).toString());
        words.put("@AUTHORITY@", agency.name());
        words.put("@AUTHORITY-CODE@", agency.code());
        for (int row = 1; row <= 3; row++) {
            words.put("@DOCUMENT" + row + "@", Forms.documentNumber());
        }
        try (InputStream made = SendingWayTest.class.getResourceAsStream("/libreoffice-penalties.xlsx")) {
            Map<String, byte[]> parts = Table.unzip(Objects.requireNonNull(made).readAllBytes());
            String strings = new String(parts.get("xl/sharedStrings.xml"), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> word : words.entrySet()) {
                strings = strings.replace(word.getKey(), word.getValue());
            }
            parts.put("xl/sharedStrings.xml", strings.getBytes(StandardCharsets.UTF_8));
            return Table.zip(parts);
        }
    }

    private static void drag(Page page, byte[] file) {
        JSHandle data = page.evaluateHandle("""
                hex => {
                    const bytes = new Uint8Array(hex.match(/../g).map(pair => parseInt(pair, 16)));
                    const data = new DataTransfer();
                    data.items.add(new File([bytes], "处罚.xlsx"));
                    return data;
                }""", HexFormat.of().formatHex(file));
        page.dispatchEvent(".drop", "drop", Map.of("dataTransfer", data));
        assertThat(page.evaluate("() => document.getElementById('file').files.length"))
                .isEqualTo(1);
    }

    private static void awaitRecall(Page page) {
        String here = page.url();
        try {
            Waiting.until("the end of the recall", Duration.ofMinutes(1), () -> {
                page.navigate(here);
                return page.locator("main").innerText().contains("共撤回 2 条") ? Optional.of(true) : Optional.empty();
            });
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static void sound(Page page) {
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            Object wider =
                    page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(((Number) wider).intValue())
                    .as("%s scrolls sideways at %d", page.url(), width)
                    .isZero();
            assertThat(Axe.violations(page)).as("%s at %d", page.url(), width).isEmpty();
        }
    }

    private static void requireGone(Client client, Client.Agency agency, String batch) {
        try {
            List<String> records = new Batch(agency.caller(), batch)
                    .rows("ACCEPTED").stream().map(row -> row.text("recordId")).toList();
            assertThat(records).hasSize(2);
            for (String record : records) {
                client.anyone().get("/api/v1/records/" + record).is(404);
            }
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
