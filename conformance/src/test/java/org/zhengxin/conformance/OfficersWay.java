package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.function.BiConsumer;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Client.Agency;
import org.zhengxin.conformance.harness.Forms;

/**
 * A checking officer's way: a firm has a penalty that is shared and not public; the officer finds it by purpose and case
 * number, and the check stands in the unit's list.
 *
 * @param firm the firm
 * @param document the number of the penalty that only government staff see
 */
record OfficersWay(City.Firm firm, String document) {

    static OfficersWay prepared(Client client) throws Exception {
        Agency sender = client.registrar();
        City.Firm firm = City.registered(client);
        Map<String, String> minor = Forms.minorPenalty(firm.code(), firm.name(), sender);
        sender.caller().send("处罚.xlsx", Forms.table(minor).xlsx("处罚")).has(Map.of("accepted", 1));
        return new OfficersWay(firm, minor.get(Forms.DOCUMENT));
    }

    /** Walks it in a browser in which the officer is signed in. */
    void walk(Page page, String here, BiConsumer<Page, String> examine) {
        page.navigate(here + "/desk/check?lang=zh");
        page.selectOption("#purpose", "procurement");
        page.fill("#q", firm.code());
        page.click("form[method=get] button[type=submit]");
        page.click("table form button[type=submit]");
        assertThat(page.locator(".errors a").getAttribute("href")).isEqualTo("#caseNumber");
        assertThat(page.content()).doesNotContain(document);
        examine.accept(page, "a check without a case number");

        page.fill("#caseNumber", "中财采〔2026〕8号");
        page.click("form[method=get] button[type=submit]");
        examine.accept(page, "organisations to check");
        page.click("table form button[type=submit]");
        assertThat(page.locator("h1").innerText()).isEqualTo(firm.name());
        assertThat(page.locator("main").innerText()).contains(document, "不公示", "中财采〔2026〕8号", "依据");
        examine.accept(page, "a check");

        page.navigate(here + "/desk/check/history?lang=zh");
        assertThat(page.locator("table").innerText()).contains(firm.code(), "中财采〔2026〕8号");
        examine.accept(page, "checks made");
    }
}
