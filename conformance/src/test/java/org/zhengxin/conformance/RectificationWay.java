package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.zhengxin.conformance.harness.Browser;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.SigningIn;
import tools.jackson.databind.JsonNode;

/** The way of an order and of a notice: from the agency to the organisation and back, without script. */
final class RectificationWay {
    private RectificationWay() {}

    private static final String NUMBER =
            "某改〔2026〕" + UUID.randomUUID().toString().substring(0, 8) + "号";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    static void walk(Client client, Browser browser) {
        JsonNode firm = client.credentials().path("organisations").path(0);
        String[] address = new String[1];
        staff(client, browser, "clerk", page -> {
            page.navigate(browser.address() + "/desk/orders/new");
            page.fill("#organisation", firm.path("uscc").asString());
            page.fill("#number", NUMBER);
            page.fill("#basis", "《中华人民共和国税收征收管理法》第六十条");
            page.fill("#wanted", "补办账簿登记");
            page.fill("#days", "10");
            page.click("main form.fields button");
            address[0] = page.url().replaceAll("\\?.*", "");
            examine(page);
        });
        staff(client, browser, "reviewer", page -> {
            page.navigate(address[0]);
            page.click("form[action$='/issue'] button");
            examine(page);
            page.navigate(browser.address() + "/desk/orders");
            assertThat(page.content()).contains(NUMBER);
        });
        organisation(firm, browser, page -> {
            page.navigate(browser.address() + "/desk/organisation/orders");
            examine(page);
            page.click("article.record a:has-text('" + NUMBER + "')");
            examine(page);
            page.fill("#words", "账簿已补办");
            page.setInputFiles("#files", new FilePayload("证明.pdf", "application/pdf", pdf()));
            page.click("main form.fields button");
            assertThat(page.url()).contains("said=reported");
            examine(page);
        });
        staff(client, browser, "clerk", page -> {
            page.navigate(address[0]);
            examine(page);
            assertThat(page.content()).contains("账簿已补办", "证明.pdf");
            page.selectOption("#result", "DONE");
            page.fill("#on", TODAY.toString());
            page.fill("#words", "经核验已完成");
            page.click("form[action*='/decide'] button");
            assertThat(page.url()).contains("said=decided");
        });
        staff(client, browser, "reviewer", page -> {
            page.navigate(address[0]);
            page.click("button[value=confirm]");
            assertThat(page.url()).contains("said=confirmed");
            examine(page);
        });
        organisation(firm, browser, page -> {
            page.navigate(browser.address() + "/desk/organisation?lang=zh");
            assertThat(page.content()).contains(NUMBER);
            for (String place : List.of("repair-notices", "prior-notices")) {
                page.navigate(browser.address() + "/desk/organisation/" + place);
                examine(page);
            }
        });
    }

    private static void staff(Client client, Browser browser, String role, Consumer<Page> work) {
        browser.open("/login", Browser.plain(1280), page -> {
            SigningIn.as(client.credentials().path(role), browser, page);
            work.accept(page);
        });
    }

    private static void organisation(JsonNode firm, Browser browser, Consumer<Page> work) {
        browser.open("/login", Browser.plain(1280), page -> {
            page.fill("#username", firm.path("username").asString());
            page.fill("#password", firm.path("password").asString());
            page.click("main button[type=submit]");
            work.accept(page);
        });
    }

    private static void examine(Page page) {
        SignedInPagesTest.examine(page, page.url());
    }

    private static byte[] pdf() {
        return "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    }
}
