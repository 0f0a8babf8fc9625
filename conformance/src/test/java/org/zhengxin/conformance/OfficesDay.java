package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.BiConsumer;

/** What somebody of the office does on a day, in a browser. */
final class OfficesDay {
    static final List<String> PLACES = List.of(
            "/desk/sources",
            "/desk/holdings",
            "/desk/provisional",
            "/desk/merges",
            "/desk/deferrals",
            "/desk/catalogue",
            "/desk/content",
            "/desk/content/new");

    private final Page page;
    private final String address;
    private final BiConsumer<Page, String> examine;

    OfficesDay(Page page, String address, BiConsumer<Page, String> examine) {
        this.page = page;
        this.address = address;
        this.examine = examine;
    }

    void work() {
        enterDecisions();
        publishArticle();
        decideHeldRow();
    }

    private void enterDecisions() {
        page.navigate(address + "/desk/declared?lang=en");
        page.fill("#decisions", "many");
        page.click("main form.fields button[type=submit]");
        assertThat(page.textContent(".errors")).contains("whole number");
        examine.accept(page, "/desk/declared with a fault");
        page.fill("#decisions", "3");
        page.click("main form.fields button[type=submit]");
        assertThat(page.textContent("[role=status]")).contains("entered");
        page.navigate(address + "/desk/sources");
        assertThat(page.textContent("#compared + p + .scroll")).contains("3");
    }

    private void publishArticle() {
        page.navigate(address + "/desk/content/new");
        page.fill("#slug", "office-day");
        page.selectOption("#column", "news");
        page.fill("#title", "A day at the office");
        page.fill("#summary", "What was done.");
        page.fill("#from", "2020-01-01");
        page.fill("#body", "<b>bold</b>");
        page.click("button[value=save]");
        assertThat(page.textContent("main")).contains("HTML");
        examine.accept(page, "/desk/content/edit with a fault");
        page.fill("#body", "**bold**");
        page.click("button[value=preview]");
        assertThat(page.textContent(".prose strong")).isEqualTo("bold");
        page.click("button[value=save]");
        examine.accept(page, "/desk/content/edit");
        page.click("form[action='/desk/content/publish'] button");
        page.navigate(address + "/content/news/office-day");
        assertThat(page.textContent("h1")).contains("A day at the office");
        page.navigate(address + "/desk/content/edit?folder=news&slug=office-day&edition=zh");
        page.click("form[action='/desk/content/withdraw'] button");
        assertThat(page.navigate(address + "/content/news/office-day").status()).isEqualTo(404);
    }

    private void decideHeldRow() {
        page.navigate(address + "/desk/holdings");
        if (page.locator("main td a[href^='/desk/holdings/']").count() == 0) {
            assertThat(page.textContent("main")).contains("No row waits");
            return;
        }
        page.locator("main td a[href^='/desk/holdings/']").first().click();
        examine.accept(page, "/desk/holdings/…");
        page.check("input[name=decision][value=REJECT]");
        page.fill("#reason", "Sent back to be mended.");
        page.click("main form.fields button[type=submit]");
        assertThat(page.textContent("[role=status]")).contains("decided");
    }
}
