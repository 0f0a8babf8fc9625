package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Forms;

/** What somebody of the office does on a day, in a browser. */
final class OfficesDay {
    static final List<String> PLACES = List.of(
            "/desk/sources",
            "/desk/holdings",
            "/desk/provisional",
            "/desk/merges",
            "/desk/deferrals",
            "/desk/objections",
            "/desk/objections/new",
            "/desk/annulments",
            "/desk/catalogue",
            "/desk/calendar",
            "/desk/cases",
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

    /** What waits for the office: an organisation that nobody confirmed, another, and one with a public penalty. */
    record Waiting(City.Firm stranger, City.Firm firm, City.Firm penalised) {}

    /** Lets something come in that the office has to decide about. */
    static Waiting prepare(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        City.Firm other = City.registered(client);
        City.Firm stranger = City.stranger();
        Client.Agency sender = client.registrar();
        send(sender, Forms.penalty(firm.code(), other.name(), sender));
        send(sender, Forms.penalty(stranger.code(), stranger.name(), sender));
        merged(client, other, firm);
        return new Waiting(stranger, firm, City.withPenalty(client));
    }

    /** A script of the office merges at once; in the browser it takes two people. */
    private static void merged(Client client, City.Firm retired, City.Firm surviving) throws Exception {
        Map<String, String> merge = Map.of(
                "retired",
                retired.code(),
                "surviving",
                surviving.code(),
                "from",
                Forms.today().toString(),
                "reason",
                "Merged by law.");
        client.office().json("POST", "/api/v1/merges", merge).is(201);
    }

    private static void send(Client.Agency sender, Map<String, String> row) throws Exception {
        sender.caller().send("上报.xlsx", Forms.table(row).xlsx()).end();
    }

    void work(Waiting waiting) {
        enterDecisions();
        publishArticle();
        decideHeldRow();
        confirmOrganisation(waiting);
        mergeAndUndo(waiting);
        prepareDeferral(waiting);
    }

    private void confirmOrganisation(Waiting waiting) {
        page.navigate(address + "/desk/provisional");
        page.click("main td a[href='/desk/provisional/" + waiting.stranger().code() + "']");
        examine.accept(page, "/desk/provisional/…");
        page.fill("#typed", waiting.stranger().code());
        page.fill("#reason", "Compared with the registering authority.");
        page.click("main form.fields button[type=submit]");
        assertThat(page.textContent("[role=status]")).contains("confirmed");
    }

    private void mergeAndUndo(Waiting waiting) {
        page.navigate(address + "/desk/merges");
        page.fill("#retired", waiting.stranger().code());
        page.fill("#surviving", waiting.firm().code());
        page.click("main form.fields[method=get] button[type=submit]");
        examine.accept(page, "/desk/merges with two organisations");
        page.fill("#reason", "The same organisation under two codes.");
        page.click("main form.fields[method=post] button[type=submit]");
        assertThat(page.textContent("[role=status]")).contains("another person");
        assertThat(page.locator("form[action$='/approve']").count()).isZero();
        examine.accept(page, "/desk/merges with one that waits");
        page.click("form[action^='/desk/merges/proposals/'] button");
        assertThat(page.textContent("[role=status]")).contains("waits no longer");
        page.locator("td form input[name=reason]").first().fill("It was a mistake.");
        page.locator("td form button").first().click();
        assertThat(page.textContent("[role=status]")).contains("undone");
    }

    private void prepareDeferral(Waiting waiting) {
        page.navigate(address + "/desk/deferrals");
        page.fill("#organisation", waiting.penalised().code());
        page.click("main form.fields button[type=submit]");
        examine.accept(page, "/desk/deferrals with records");
        page.locator("main a[href^='/desk/deferrals/record/']").first().click();
        examine.accept(page, "/desk/deferrals/record/…");
        page.fill("#until", Forms.today().plusDays(7).toString());
        page.fill("#basis", "Decision 1 of the city");
        page.fill("#reason", "Under review.");
        page.click("main form.fields button[type=submit]");
        assertThat(page.textContent("[role=status]")).contains("another person");
        examine.accept(page, "/desk/deferrals with one that waits");
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
        page.locator("main td a[href^='/desk/holdings/']").first().click();
        examine.accept(page, "/desk/holdings/…");
        page.check("input[name=choice][value=REJECT]");
        page.fill("#reason", "Sent back to be mended.");
        page.click("main form.entry button[type=submit]");
        assertThat(page.textContent("[role=status]")).contains("decided");
    }
}
