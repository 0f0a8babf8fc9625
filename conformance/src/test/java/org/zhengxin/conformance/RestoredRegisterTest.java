package org.zhengxin.conformance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Batch;
import org.zhengxin.conformance.harness.Browser;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.Platform;
import org.zhengxin.conformance.harness.PublicLog;

/** A database that was restored to yesterday: the log does not fork, and what the former one signed can still be checked. */
class RestoredRegisterTest {

    @Test
    void restoredRegister_beginsANewLog_andFormerReceiptsAreStillChecked() throws Exception {
        try (Platform platform = new Platform();
                Client client = new Client(platform);
                Browser browser = new Browser(platform)) {
            City.Firm firm = City.registered(client);
            platform.stop();
            copy(platform, "cluster", "yesterday");
            platform.start();
            Batch batch = client.registrar()
                    .caller()
                    .send(
                            "一行.xlsx",
                            Forms.table(Forms.penalty(firm.code(), firm.name(), client.registrar()))
                                    .xlsx());
            byte[] receipt = client.registrar()
                    .caller()
                    .get("/api/v1/batches/" + batch.id() + "/receipt")
                    .is(200)
                    .bytes();
            String former = client.anyone().get("/log/checkpoint").is(200).text();
            String formerKey = client.anyone().get("/log/key").is(200).text().strip();
            platform.stop();
            copy(platform, "yesterday", "cluster");

            platform.start();
            assertThat(client.anyone().get("/log?lang=en").is(200).text()).contains("restored to an earlier time");
            Batch waiting = client.registrar()
                    .caller()
                    .deliver(
                            "一行.xlsx",
                            Forms.table(Forms.penalty(firm.code(), firm.name(), client.registrar()))
                                    .xlsx(),
                            Map.of());
            platform.stop();
            platform.start("--zhengxin.log.reopen=true");

            waiting.end().has(Map.of("accepted", 1)); // nothing was taken in before
            PublicLog next = PublicLog.read(client);
            String[] first = former.split("\n");
            assertThat(next.checkpoint().split("\n")[0]).isNotEqualTo(first[0]);
            List<String> keys =
                    client.anyone().get("/log/key").is(200).text().lines().toList();
            assertThat(keys).hasSize(2).last().isEqualTo(formerKey);
            String predecessor = client.anyone()
                    .get("/log/predecessor")
                    .is(200)
                    .json()
                    .path("fields")
                    .path("checkpoint")
                    .asString();
            assertThat(predecessor).startsWith(first[0] + "\n");

            browser.open("/log?lang=en", Browser.plain(1280).setLocale("en-GB"), page -> {
                page.waitForLoadState();
                page.locator("#log-drop input")
                        .setInputFiles(new FilePayload("receipt.json", "application/json", receipt));
                Locator result = page.locator("#log-result[data-outcome]");
                assertThat(result.locator("p").first()).containsText("receipt.json");
                assertThat(result.innerText())
                        .contains("Verified", first[0], "has ended", "is not proved")
                        .doesNotContain("ALARM");
                String forged = new String(receipt, StandardCharsets.UTF_8).replace("\"accepted\":1", "\"accepted\":2");
                page.locator("#log-drop input")
                        .setInputFiles(new FilePayload(
                                "forged.json", "application/json", forged.getBytes(StandardCharsets.UTF_8)));
                assertThat(result.locator("p").first()).containsText("forged.json");
                assertThat(result.innerText()).contains("does not verify");
            });
        }
    }

    private static void copy(Platform platform, String from, String to) throws Exception {
        Path postgres = platform.data().resolve("postgres");
        String command = "rm -rf \"$2\" && cp -a \"$1\" \"$2\"";
        int code = new ProcessBuilder(
                        "sh",
                        "-c",
                        command,
                        "copy",
                        postgres.resolve(from).toString(),
                        postgres.resolve(to).toString())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(code).isZero();
    }
}
