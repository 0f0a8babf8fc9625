package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Axe;
import org.zhengxin.conformance.harness.Batch;
import org.zhengxin.conformance.harness.Browser;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.Register;
import org.zhengxin.conformance.harness.SigningIn;
import tools.jackson.databind.JsonNode;

/** The way of an adverse record of the agency that works with four eyes: sent, looked at, released, corrected, withdrawn. */
@Register
class FourEyesTest {

    @Test
    void recordWaits_isReleased_corrected_andWithdrawn(Client client, Browser browser) throws Exception {
        City.Firm firm = City.registered(client);
        Client.Agency agency = client.agency(1);
        Map<String, String> row = Forms.penalty(firm.code(), firm.name(), agency);
        Batch.Row waits = send(agency, row);
        assertThat(waits.outcome()).isEqualTo("ACCEPTED");
        assertThat(waits.text("hiddenBecause")).isEqualTo("AWAITING_RELEASE");
        String record = waits.text("recordId");
        requireHidden(client, firm, row, record);

        signedIn(client, browser, "clerk", page -> {
            page.navigate(browser.address() + "/desk/records/" + record);
            examine(page);
            assertThat(page.content()).doesNotContain("value=\"release\"");
            page.navigate(browser.address() + "/desk/releases");
            page.click("main table a");
            examine(page);
            assertThat(page.innerText("main table")).as("what would be public").containsPattern("罚款 [0-9,.]+ 元");
            assertThat(page.locator("main form[action^='/desk/releases']").count())
                    .isZero();
        });
        signedIn(client, browser, "reviewer", page -> {
            page.navigate(browser.address() + "/desk/records/" + record);
            examine(page);
            page.click("button[value=release]");
            assertThat(page.locator("main .notice").first().innerText()).contains("1");
            examine(page);
            assertThat(publicly(client, record)).isEqualTo(200);

            correct(browser, page, record);
            assertThat(publicly(client, record)).isEqualTo(404);
            page.navigate(browser.address() + "/desk/records/" + record);
            assertThat(page.locator("button[value=release]").count())
                    .as("nobody releases what he corrected himself")
                    .isZero();

            page.navigate(browser.address() + "/desk/records/" + record + "/withdrawal");
            examine(page);
            page.selectOption("#ground", "DUPLICATE");
            page.click("main form.fields button");
            assertThat(page.locator("main .notice").first().isVisible()).isTrue();
            examine(page);
        });
        requireHidden(client, firm, row, record);
        assertThat(send(agency, row).outcome()).isEqualTo("UNCHANGED");
        Batch.Row other = send(agency, Forms.with(row, Forms.FACTS, "别的违法事实"));
        assertThat(other.outcome()).as(other.toString()).isEqualTo("HELD");
        assertThat(other.codes()).contains("CLOSED_RECORD");
        requireHidden(client, firm, row, record);
    }

    private static void correct(Browser browser, Page page, String record) {
        page.navigate(browser.address() + "/desk/records/" + record + "/correction");
        examine(page);
        page.fill("[name='field.CF_SY']", "更正后的违法事实");
        page.click("#correction button");
        assertThat(page.url()).contains("done=waits");
    }

    private static Batch.Row send(Client.Agency agency, Map<String, String> row) throws Exception {
        return agency.caller().send("处罚.xlsx", Forms.table(row).xlsx()).rows().getFirst();
    }

    private static void requireHidden(Client client, City.Firm firm, Map<String, String> row, String record)
            throws Exception {
        assertThat(publicly(client, record)).isEqualTo(404);
        String number = row.get(Forms.DOCUMENT);
        for (String path : List.of(
                "/api/v1/organisations/" + firm.code() + "/records",
                "/organisations/" + firm.code(),
                "/api/v1/changes?limit=100",
                "/api/v1/records/" + record + "/proof")) {
            assertThat(client.anyone().get(path).text()).as(path).doesNotContain(number);
        }
    }

    private static int publicly(Client client, String record) {
        try {
            return client.anyone().get("/api/v1/records/" + record).status();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void signedIn(Client client, Browser browser, String role, Consumer<Page> work) {
        JsonNode signIn = client.credentials().path(role);
        browser.open("/login", Browser.plain(1280), page -> {
            SigningIn.as(signIn, browser, page);
            work.accept(page);
        });
    }

    private static void examine(Page page) {
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            Object wider =
                    page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(((Number) wider).intValue()).as(page.url()).isZero();
            assertThat(Axe.violations(page)).as("%s at %d", page.url(), width).isEmpty();
        }
    }
}
