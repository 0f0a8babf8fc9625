package org.zhengxin.conformance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Batch;
import org.zhengxin.conformance.harness.Browser;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Client.Agency;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.Register;

/** The page of the log: explains it without script, and checks a file in the visitor's own browser with script. */
@Register
class LogPageTest {
    private static final String RESULT = "#log-result[data-outcome]";

    @Test
    void page_withoutScript_showsTheCheckpointAndHowToCheckIt(Client client, Browser browser) throws Exception {
        proof(client);
        String note = client.anyone().get("/log/checkpoint").is(200).text();
        browser.open("/log?lang=en", 360, page -> {
            assertThat(page.locator("main").innerText())
                    .contains(note.split("\n")[0])
                    .contains("verify proof");
            assertThat(page.locator("noscript").count()).isEqualTo(1);
        });
    }

    @Test
    void proofAndReceipt_verifyInTheBrowser_andAChangedOneDoesNot(Client client, Browser browser) throws Exception {
        Agency sender = client.registrar();
        City.Firm firm = City.registered(client);
        Batch batch = sender.caller()
                .send(
                        "一.xlsx",
                        Forms.table(Forms.penalty(firm.code(), firm.name(), sender))
                                .xlsx());
        String record = batch.rows().getFirst().text("recordId");
        byte[] proof = client.anyone()
                .get("/api/v1/records/" + record + "/proof")
                .is(200)
                .bytes();
        byte[] receipt = sender.caller()
                .get("/api/v1/batches/" + batch.id() + "/receipt")
                .is(200)
                .bytes();
        String changed = new String(proof, StandardCharsets.UTF_8).replace(firm.code(), "91410100MA9NOBODY0");
        assertThat(changed).contains("91410100MA9NOBODY0");
        proof(client); // the log grows beyond both
        NewContextOptions window = Browser.plain(1280).setLocale("en-GB");
        browser.open("/log?lang=en", window, page -> {
            List<String> elsewhere = new ArrayList<>();
            page.onRequest(request -> {
                if (!request.method().equals("GET")) {
                    elsewhere.add(request.url());
                }
            });
            page.waitForLoadState();
            assertThat(choose(page, "proof.json", proof)).contains("Verified").contains(firm.code());
            assertThat(choose(page, "receipt.json", receipt))
                    .contains("Verified")
                    .contains(sender.code());
            assertThat(choose(page, "changed.json", changed.getBytes(StandardCharsets.UTF_8)))
                    .contains("does not verify");
            assertThat(choose(page, "no.json", "{\"a\":1".getBytes(StandardCharsets.UTF_8)))
                    .contains("not a proof");
            assertThat(elsewhere).as("nothing is uploaded").isEmpty();
        });
    }

    /** Chooses a file and returns what the page says when it has looked at it. */
    private static String choose(Page page, String name, byte[] content) {
        page.locator("#log-drop input").setInputFiles(new FilePayload(name, "application/json", content));
        Locator result = page.locator(RESULT);
        assertThat(result.locator("p").first()).containsText(name);
        return result.innerText();
    }

    private static void proof(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        Agency sender = client.registrar();
        Batch batch = sender.caller()
                .send(
                        "一.xlsx",
                        Forms.table(Forms.penalty(firm.code(), firm.name(), sender))
                                .xlsx());
        client.anyone()
                .get("/api/v1/records/" + batch.rows().getFirst().text("recordId") + "/proof")
                .is(200);
    }
}
