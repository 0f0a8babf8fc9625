package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.zhengxin.conformance.harness.Batch;
import org.zhengxin.conformance.harness.Browser;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.SigningIn;
import tools.jackson.databind.JsonNode;

/** The way of a credit repair: the organisation applies, the clerk proposes, the reviewer approves, and the record is gone. */
final class CreditRepairWay {
    private CreditRepairWay() {}

    private static final FilePayload PROOF =
            new FilePayload("缴款凭证.pdf", "application/pdf", "%PDF-1.4\npaid\n%%EOF\n".getBytes(StandardCharsets.UTF_8));

    static void walk(Client client, Browser browser) throws Exception {
        JsonNode signIn = client.credentials().path("organisations").path(1);
        String code = signIn.path("uscc").asString();
        String name = client.anyone()
                .get("/api/v1/organisations/" + code)
                .json()
                .path("name")
                .asString();
        Client.Agency agency = client.agency(1);
        Map<String, String> row = Forms.with(
                Forms.penalty(code, name, agency),
                Forms.DECIDED,
                Forms.today().minusMonths(5).toString());
        String record = send(agency, row).text("recordId");
        signedIn(client.credentials().path("reviewer"), browser, page -> {
            page.navigate(browser.address() + "/desk/records/" + record);
            page.click("button[value=release]");
        });
        assertThat(client.anyone().get("/api/v1/records/" + record).status()).isEqualTo(200);

        String[] number = new String[1];
        browser.open("/login", Browser.plain(1280), page -> {
            page.fill("#username", signIn.path("username").asString());
            page.fill("#password", signIn.path("password").asString());
            page.click("main button[type=submit]");
            number[0] = apply(browser, page, record);
        });
        signedIn(client.credentials().path("clerk"), browser, page -> {
            open(browser, page, number[0]);
            page.click("button:text('提交批准')");
            assertThat(page.locator("main .notice").innerText()).contains("另一人");
        });
        signedIn(client.credentials().path("reviewer"), browser, page -> {
            open(browser, page, number[0]);
            page.click("form[action$='/approval'] button");
            assertThat(page.locator("main .notice").innerText()).contains("生效");
            examine(page);
        });

        requireGone(client, code, row, record);
        assertThat(send(agency, row).outcome()).isEqualTo("UNCHANGED");
        Batch.Row other = send(agency, Forms.with(row, Forms.FACTS, "别的违法事实"));
        assertThat(other.outcome()).isEqualTo("HELD");
        assertThat(other.codes()).contains("CLOSED_RECORD");
        requireGone(client, code, row, record);
        browser.open("/rights/repairs", Browser.plain(1280), page -> {
            assertThat(page.locator("main").innerText()).contains(name).doesNotContain(row.get(Forms.DOCUMENT));
            examine(page);
        });
    }

    private static String apply(Browser browser, Page page, String record) {
        page.navigate(browser.address() + "/desk/organisation/records/" + record);
        examine(page);
        page.click("#repair ~ p a[href*='/repairs/records/']");
        examineBoth(page);
        page.setInputFiles("#correction", PROOF);
        page.check("#pledged");
        page.check("#announce");
        page.click("main form.fields button");
        assertThat(page.locator("main .notice").first().innerText()).contains("已受理");
        examineBoth(page);
        String number = page.locator("h1").innerText().replaceAll("[^A-Z0-9]", "");
        page.navigate(browser.address() + "/desk/organisation/repairs");
        examine(page);
        assertThat(page.locator("main").innerText()).contains(number);
        return number;
    }

    private static void open(Browser browser, Page page, String number) {
        page.navigate(browser.address() + "/desk/repairs");
        examine(page);
        page.click("a:text-is('" + number + "')");
        examineBoth(page);
    }

    private static void examine(Page page) {
        SignedInPagesTest.examine(page, page.url());
    }

    /** Looks at a page in English too, and leaves it in Chinese. */
    private static void examineBoth(Page page) {
        String address = page.url().replaceFirst("[?].*", "");
        for (String language : List.of("en", "zh")) {
            page.navigate(address + "?lang=" + language);
            assertThat(page.locator("main").innerText()).doesNotContain("repair.");
            examine(page);
        }
    }

    private static void requireGone(Client client, String code, Map<String, String> row, String record)
            throws Exception {
        assertThat(client.anyone().get("/api/v1/records/" + record).status()).isEqualTo(404);
        String number = row.get(Forms.DOCUMENT);
        for (String path : List.of(
                "/api/v1/organisations/" + code + "/records",
                "/organisations/" + code,
                "/organisations?q=" + code,
                "/publicity",
                "/api/v1/changes?limit=100")) {
            assertThat(client.anyone().get(path).text()).as(path).doesNotContain(number);
        }
    }

    private static Batch.Row send(Client.Agency agency, Map<String, String> row) throws Exception {
        return agency.caller().send("处罚.xlsx", Forms.table(row).xlsx()).rows().getFirst();
    }

    private static void signedIn(JsonNode signIn, Browser browser, Consumer<Page> work) {
        browser.open("/login", Browser.plain(1280), page -> {
            SigningIn.as(signIn, browser, page);
            work.accept(page);
        });
    }
}
