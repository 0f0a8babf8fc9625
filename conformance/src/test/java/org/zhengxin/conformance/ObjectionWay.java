package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.zhengxin.conformance.harness.Batch;
import org.zhengxin.conformance.harness.Browser;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.Keys;
import org.zhengxin.conformance.harness.SigningIn;
import tools.jackson.databind.JsonNode;

/** The way of an objection from the organisation to the office, to the provider, who corrects, and back; without script. */
final class ObjectionWay {
    private static final byte[] EVIDENCE = "%PDF-1.7 决定书 %%EOF".getBytes(StandardCharsets.UTF_8);

    private ObjectionWay() {}

    /** Walks it with an organisation user of credentials.json. */
    static void walk(Client client, Browser browser, JsonNode own) throws Exception {
        String record = publicPenalty(client, browser, own.path("uscc").asString());

        browser.open("/login", 1280, company -> {
            company.fill("#username", own.path("username").asString());
            company.fill("#password", own.path("password").asString());
            Keys.press(company, "main button[type=submit]");
            String objection = object(browser, company, record);
            assertThat(shown(client, record).path("underObjection").asBoolean()).isTrue();
            company.navigate(browser.address() + "/records/" + record + "/why");
            assertThat(company.innerText("main")).contains("是否有异议", "应于");

            signedIn(client, browser, "office", office -> {
                office.navigate(browser.address() + "/desk/objections/" + objection);
                sound(office);
                office.fill("#question", "请核对罚款金额");
                Keys.press(office, "form[action$='/route'] button");
                answer(client, browser, record, objection);
                office.navigate(browser.address() + "/desk/objections/" + objection);
                Keys.check(office, "input[value=UPHELD_IN_PART]");
                office.selectOption("#effect", "CORRECTED");
                office.fill("#reasons", "金额系笔误，已更正；其余无误");
                Keys.press(office, "form[action$='/decision'] button");
                assertThat(office.url()).contains("said=decided");
                sound(office);
            });

            JsonNode now = shown(client, record);
            assertThat(now.path("underObjection").asBoolean()).isFalse();
            assertThat(now.path("body").path("CF_SY").asString()).isEqualTo("更正后的违法事实");
            company.navigate(browser.address() + "/desk/organisation/objections/" + objection);
            assertThat(company.innerText("main")).contains("异议部分成立", "已更正", "金额系笔误");
            Keys.press(company, "form[action$='/rectification'] button");
            sound(company);
            company.navigate(browser.address() + "/desk/organisation/notices");
            assertThat(company.innerText("main")).contains("已作出决定");
            company.navigate(
                    browser.address() + "/organisations/" + own.path("uscc").asString());
            assertThat(company.innerText("main")).contains("更正公告");
        });
        requireSoundPages(client, browser, own, record);
    }

    /** With script, for the examination needs it. */
    private static void requireSoundPages(Client client, Browser browser, JsonNode own, String record) {
        browser.open("/login", Browser.plain(1280), page -> {
            page.fill("#username", own.path("username").asString());
            page.fill("#password", own.path("password").asString());
            Keys.press(page, "main button[type=submit]");
            for (String language : List.of("zh", "en")) {
                String place = "/desk/organisation/objections";
                page.navigate(browser.address() + place + "?lang=" + language);
                SignedInPagesTest.examine(page, place);
                Keys.press(page, "main table a");
                SignedInPagesTest.examine(page, "an objection of one's own");
                page.navigate(browser.address() + place + "/new?record=" + record);
                SignedInPagesTest.examine(page, "the form of an objection");
                for (String why : List.of("/records/" + record + "/why", "/desk/why/" + record)) {
                    page.navigate(browser.address() + why + "?lang=" + language);
                    SignedInPagesTest.examine(page, why);
                }
            }
        });
        signedIn(client, browser, "office", Browser.plain(1280), page -> {
            page.navigate(browser.address() + "/desk/objections?state=closed");
            Keys.press(page, "main table a");
            SignedInPagesTest.examine(page, "a closed objection");
            page.navigate(browser.address() + "/desk/why/" + record);
            SignedInPagesTest.examine(page, "why a record is public, for the office");
        });
    }

    /** Sends a penalty about an organisation that agency's reviewer releases; returns its record. */
    private static String publicPenalty(Client client, Browser browser, String code) throws Exception {
        String name = client.anyone()
                .get("/api/v1/organisations/" + code)
                .is(200)
                .json()
                .path("name")
                .asString();
        Client.Agency agency = client.agency(1);
        Batch.Row row = agency.caller()
                .send("处罚.xlsx", Forms.table(Forms.penalty(code, name, agency)).xlsx())
                .rows()
                .getFirst();
        String record = row.text("recordId");
        release(client, browser, record);
        assertThat(shown(client, record).path("underObjection").asBoolean()).isFalse();
        return record;
    }

    private static void release(Client client, Browser browser, String record) {
        signedIn(client, browser, "reviewer", page -> {
            page.navigate(browser.address() + "/desk/records/" + record);
            Keys.press(page, "button[value=release]");
        });
    }

    /** Objects to a field from the record's own page; returns the case. */
    private static String object(Browser browser, Page page, String record) {
        page.navigate(browser.address() + "/desk/organisation/records/" + record);
        Keys.press(page, "a[href*='/objections/new']");
        sound(page);
        Keys.check(page, "input[value=FIELD]");
        page.selectOption("#field", "CF_NR_FK");
        page.fill("#grounds", "罚款金额与决定书不符");
        page.setInputFiles("#file", new FilePayload("决定书.pdf", "application/pdf", EVIDENCE));
        Keys.press(page, "form[enctype] button[type=submit]");
        assertThat(page.url()).contains("said=filed");
        sound(page);
        assertThat(page.innerText("main")).contains("罚款金额与决定书不符", "决定书.pdf");
        String place = page.url().replaceAll("[?].*", "");
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static void answer(Client client, Browser browser, String record, String objection) {
        signedIn(client, browser, "clerk", clerk -> {
            clerk.navigate(browser.address() + "/desk/objections/" + objection);
            sound(clerk);
            Keys.press(clerk, "a[href$='/correction']");
            clerk.fill("[name='field.CF_SY']", "更正后的违法事实");
            Keys.press(clerk, "#correction button");
            release(client, browser, record);
            clerk.navigate(browser.address() + "/desk/objections/" + objection);
            Keys.check(clerk, "input[value=CORRECTED]");
            clerk.fill("#words", "经核对已更正");
            Keys.press(clerk, "form[action$='/answer'] button");
            assertThat(clerk.url()).contains("said=answered");
        });
    }

    private static JsonNode shown(Client client, String record) {
        try {
            return client.anyone().get("/api/v1/records/" + record).is(200).json();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void signedIn(Client client, Browser browser, String role, Consumer<Page> work) {
        signedIn(client, browser, role, Browser.plain(1280).setJavaScriptEnabled(false), work);
    }

    private static void signedIn(
            Client client, Browser browser, String role, NewContextOptions window, Consumer<Page> work) {
        browser.open("/login", window, page -> {
            SigningIn.as(client.credentials().path(role), browser, page);
            work.accept(page);
        });
    }

    private static void sound(Page page) {
        assertThat(page.locator("h1").count()).isEqualTo(1);
    }
}
