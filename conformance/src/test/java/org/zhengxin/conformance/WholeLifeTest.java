package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Authenticator;
import org.zhengxin.conformance.harness.Batch;
import org.zhengxin.conformance.harness.Browser;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.Keys;
import org.zhengxin.conformance.harness.Platform;
import org.zhengxin.conformance.harness.PublicLog;
import org.zhengxin.conformance.harness.SigningIn;
import tools.jackson.databind.JsonNode;

/**
 * The whole life of a fine in the demonstration city, each act by whom it belongs to: sent, released, told of with a
 * notice, objected to and corrected, repaired once that can be applied for, gone, and not brought back by a year's resend.
 */
class WholeLifeTest {
    private static final Duration LATER = Duration.ofDays(95);
    private static final byte[] PAPER = "%PDF-1.4\npaid\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    private static Platform platform;
    private static Client client;
    private static Browser browser;

    private String code = "";
    private String record = "";

    @BeforeAll
    static void start() throws Exception {
        platform = new Platform(List.of("--zhengxin.demo.organisations=60"), data -> {});
        client = new Client(platform);
        browser = new Browser(platform);
    }

    @AfterAll
    static void stop() throws Exception {
        Authenticator.ahead(Duration.ZERO);
        browser.close();
        client.close();
        platform.close();
    }

    @Test
    void fine_isPublished_corrected_repaired_andNeverComesBack() throws Exception {
        JsonNode own = client.credentials().path("organisations").path(0);
        code = own.path("uscc").asString();
        Client.Agency agency = client.agency(1);
        Map<String, String> fine = Forms.penalty(code, name(), agency);
        Map<String, String> other = Forms.penalty(code, name(), agency);
        record = send(agency, fine).getFirst().text("recordId");
        String otherRecord = send(agency, other).getFirst().text("recordId");
        assertThat(publicly(record)).isEqualTo(404);
        release(record);
        release(otherRecord);
        assertThat(publicly(record)).isEqualTo(200);
        signedIn("clerk", this::serveNotice);
        asOrganisation(own, page -> {
            page.navigate(browser.address() + "/desk/organisation/repair-notices/" + record);
            assertThat(page.innerText("main")).contains(fine.get(Forms.DOCUMENT));
        });

        String objection = object(own);
        signedIn("office", page -> route(page, objection));
        signedIn("clerk", page -> correctAndAnswer(page, objection));
        signedIn("office", page -> decide(page, objection));
        JsonNode corrected = client.anyone().get("/api/v1/records/" + record).json();
        assertThat(corrected.path("underObjection").asBoolean()).isFalse();
        assertThat(corrected.path("body").path("CF_NR").asString()).contains("肆万元");

        platform.stop();
        platform.start("--zhengxin.clock.ahead=" + LATER.toDays() + "d");
        Authenticator.ahead(LATER);
        assertThat(client.anyone().get("/").text()).contains("演示时钟");
        String[] number = new String[1];
        asOrganisation(own, page -> number[0] = applyForRepair(page));
        signedIn("clerk", page -> openRepair(page, number[0], "button:text('提交批准')"));
        signedIn("reviewer", page -> openRepair(page, number[0], "form[action$='/approval'] button"));

        requireGone(fine);
        Map<String, String> mended = Forms.with(Forms.with(fine, Forms.CONTENT, "罚款人民币肆万元整"), Forms.FINE, "4");
        for (Batch.Row row : send(agency, fine, mended, other)) {
            assertThat(row.outcome()).as(row.toString()).isEqualTo("UNCHANGED");
        }
        requireGone(fine);
        assertThat(publicly(otherRecord)).isEqualTo(200);
        JsonNode proof = client.anyone()
                .get("/api/v1/records/" + record + "/proof")
                .is(200)
                .json();
        PublicLog.requireProved(proof);
        assertThat(proof.path("entry").path("event").asString()).isEqualTo("CLOSED");
        assertThat(proof.toString()).doesNotContain(fine.get(Forms.DOCUMENT));
    }

    private void serveNotice(Page page) {
        page.navigate(browser.address() + "/desk/repair-notices/" + record);
        page.fill("form[action$='/delivery'] #day", Forms.today().toString());
        page.selectOption("#way", page.locator("#way option").nth(1).getAttribute("value"));
        Keys.press(page, "form[action$='/delivery'] button");
        page.waitForSelector("main .notice");
    }

    private String object(JsonNode own) {
        String[] objection = new String[1];
        asOrganisation(own, page -> {
            page.navigate(browser.address() + "/desk/organisation/records/" + record);
            Keys.press(page, "a[href*='/objections/new']");
            Keys.check(page, "input[value=FIELD]");
            page.selectOption("#field", "CF_NR_FK");
            page.fill("#grounds", "罚款金额与决定书不符");
            page.setInputFiles("#file", new FilePayload("决定书.pdf", "application/pdf", PAPER));
            Keys.press(page, "form[enctype] button[type=submit]");
            assertThat(page.url()).contains("said=filed");
            assertThat(page.innerText("main")).contains(due(3));
            String place = page.url().replaceAll("[?].*", "");
            objection[0] = place.substring(place.lastIndexOf('/') + 1);
        });
        assertThat(client(record).path("underObjection").asBoolean()).isTrue();
        return objection[0];
    }

    private void route(Page page, String objection) {
        page.navigate(browser.address() + "/desk/objections/" + objection);
        page.fill("#question", "请核对罚款金额");
        Keys.press(page, "form[action$='/route'] button");
        page.navigate(browser.address() + "/desk/objections/" + objection);
        assertThat(page.innerText("main")).contains(due(3), due(7));
    }

    private void correctAndAnswer(Page page, String objection) {
        page.navigate(browser.address() + "/desk/objections/" + objection);
        Keys.press(page, "a[href$='/correction']");
        page.fill("[name='field.CF_NR_FK']", "4");
        page.fill("[name='field.CF_NR']", "罚款人民币肆万元整");
        Keys.press(page, "#correction button");
        release(record);
        page.navigate(browser.address() + "/desk/objections/" + objection);
        Keys.check(page, "input[value=CORRECTED]");
        page.fill("#words", "金额系笔误，已更正");
        Keys.press(page, "form[action$='/answer'] button");
        assertThat(page.url()).contains("said=answered");
    }

    private void decide(Page page, String objection) {
        page.navigate(browser.address() + "/desk/objections/" + objection);
        Keys.check(page, "input[value=UPHELD_IN_PART]");
        page.selectOption("#effect", "CORRECTED");
        page.fill("#reasons", "金额系笔误，已更正；其余无误");
        Keys.press(page, "form[action$='/decision'] button");
        assertThat(page.url()).contains("said=decided");
    }

    private String applyForRepair(Page page) {
        page.navigate(browser.address() + "/desk/organisation/records/" + record);
        Keys.press(page, "#repair ~ p a[href*='/repairs/records/']");
        page.setInputFiles("#correction", new FilePayload("缴款凭证.pdf", "application/pdf", PAPER));
        Keys.check(page, "#pledged");
        Keys.press(page, "main form.fields button");
        assertThat(page.innerText("main")).contains("已受理");
        return page.locator("h1").innerText().replaceAll("[^A-Z0-9]", "");
    }

    private static void openRepair(Page page, String number, String button) {
        page.navigate(browser.address() + "/desk/repairs");
        page.click("a:text-is('" + number + "')");
        Keys.press(page, button);
        page.waitForSelector("main .notice");
    }

    private void requireGone(Map<String, String> fine) throws Exception {
        assertThat(publicly(record)).isEqualTo(404);
        String document = fine.get(Forms.DOCUMENT);
        for (String path : List.of(
                "/organisations/" + code,
                "/api/v1/organisations/" + code + "/records",
                "/organisations?q=" + code,
                "/publicity",
                "/open-data",
                "/api/v1/changes?limit=1000")) {
            assertThat(client.anyone().get(path).text()).as(path).doesNotContain(document);
        }
    }

    private static void release(String record) {
        signedIn("reviewer", page -> {
            page.navigate(browser.address() + "/desk/records/" + record);
            Keys.press(page, "button[value=release]");
        });
    }

    /** The last day by the public calculator, which the shared vectors hold. */
    private static String due(int workingDays) {
        LocalDate today = Forms.today();
        try {
            return client.anyone()
                    .get("/api/v1/deadlines?from=" + today + "&workingDays=" + workingDays)
                    .is(200)
                    .json()
                    .path("due")
                    .asString();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode client(String record) {
        try {
            return client.anyone().get("/api/v1/records/" + record).is(200).json();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String name() throws Exception {
        return client.anyone()
                .get("/api/v1/organisations/" + code)
                .is(200)
                .json()
                .path("name")
                .asString();
    }

    private static int publicly(String record) throws Exception {
        return client.anyone().get("/api/v1/records/" + record).status();
    }

    @SafeVarargs
    private static List<Batch.Row> send(Client.Agency agency, Map<String, String>... rows) throws Exception {
        return agency.caller().send("处罚.xlsx", Forms.table(rows).xlsx()).rows();
    }

    private static void asOrganisation(JsonNode own, Consumer<Page> work) {
        browser.open("/login", 1280, page -> {
            page.fill("#username", own.path("username").asString());
            page.fill("#password", own.path("password").asString());
            Keys.press(page, "main button[type=submit]");
            work.accept(page);
        });
    }

    private static void signedIn(String role, Consumer<Page> work) {
        browser.open("/login", Browser.plain(1280).setJavaScriptEnabled(false), page -> {
            SigningIn.as(client.credentials().path(role), browser, page);
            work.accept(page);
        });
    }
}
