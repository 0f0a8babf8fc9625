package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Authenticator;
import org.zhengxin.conformance.harness.Browser;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Platform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An organisation's own desk in the fictional city, as the organisation users of credentials.json find it, and the way to one's own account. */
class OwnDeskTest {

    private static final String PASSWORD = "eight plane trees by the canal";

    private static Platform platform;
    private static Client client;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        platform = new Platform(List.of("--zhengxin.demo.organisations=60"), data -> {});
        client = new Client(platform);
        browser = new Browser(platform);
    }

    @AfterAll
    static void stop() throws Exception {
        browser.close();
        client.close();
        platform.close();
    }

    @Test
    void organisationUser_seesAllThatIsHeld_onSoundPages() {
        JsonNode own = client.credentials().path("organisations").path(0);
        String other =
                client.credentials().path("organisations").path(1).path("uscc").asString();
        browser.open("/login", Browser.plain(1280), page -> signIn(page, own));
        browser.open("/login", Browser.plain(1280), page -> {
            signIn(page, own);
            assertThat(page.url()).endsWith("/desk");
            page.navigate(browser.address() + "/account");
            assertThat(page.locator("button[form=ending]").count()).isPositive();
            SignedInPagesTest.examine(page, "an account with more than one sign-in");
            assertThat(page.locator("footer a[href='/login']").count()).isZero();
            for (String place :
                    List.of("", "/notices", "/access-log", "/objections", "/objections/new", "/remedies", "/staff")) {
                for (String language : List.of("zh", "en")) {
                    page.navigate(browser.address() + "/desk/organisation" + place + "?lang=" + language);
                    SignedInPagesTest.examine(page, "/desk/organisation" + place, language);
                    assertThat(page.content()).doesNotContain(other);
                }
            }
            page.navigate(browser.address() + "/desk/organisation?lang=zh");
            assertThat(page.locator("article.record").count()).isPositive();
            page.click("article.record a[href^='/desk/organisation/records/']");
            SignedInPagesTest.examine(page, "a record of one's own");
            JsonNode whole = downloaded(page, "a[href='/desk/organisation/file.json']");
            assertThat(whole.at("/organisation/code").asString())
                    .isEqualTo(own.path("uscc").asString());
            assertThat(whole.path("records").size()).isPositive();
        });
    }

    @Test
    void wrongFact_isObjectedTo_correctedByItsProvider_andUpheldInPart() throws Exception {
        ObjectionWay.walk(
                client, browser, client.credentials().path("organisations").path(1));
    }

    @Test
    void repair_isAppliedFor_proposed_approved_andNothingComesBack() throws Exception {
        CreditRepairWay.walk(client, browser);
    }

    @Test
    void order_goesFromTheAgencyToTheOrganisationAndBack() throws Exception {
        RectificationWay.walk(client, browser);
    }

    @Test
    void claimant_provesTheOrganisationByItsLicence_andTheOfficeDecidesWhereItIsHeld() {
        JsonNode held = client.credentials().path("organisations").path(2);
        browser.open("/login", 360, page -> {
            page.click("a[href='/login/claim']");
            page.fill("#organisation", held.path("uscc").asString());
            page.fill("#name", "某公司");
            page.fill("#function", "信用联络岗");
            page.check("#way-LICENCE");
            page.click("main button[type=submit]");
            String claim = page.url();
            assertThat(claim).contains("/login/claim/");
            page.click("a[href^='/login/licence-demonstration']");
            page.click("main button[type=submit]");
            assertThat(page.url()).isEqualTo(claim);
            confirm(held.path("uscc").asString());
            page.navigate(claim);
            page.fill("#username", "claimed-in-the-suite");
            page.click("main button[type=submit]");
            page.fill("#password", PASSWORD);
            page.fill("#again", PASSWORD);
            page.click("main button[type=submit]");
            page.fill("#username", "claimed-in-the-suite");
            page.fill("#password", PASSWORD);
            page.click("main button[type=submit]");
            assertThat(page.url()).endsWith("/desk");
            page.navigate(browser.address() + "/desk/organisation");
            assertThat(page.locator("h1").count()).isEqualTo(1);
        });
    }

    @Test
    void pagesOfTheClaim_areSound() {
        browser.open("/login/claim", Browser.plain(1280), page -> {
            for (String language : List.of("zh", "en")) {
                page.navigate(browser.address() + "/login/claim?lang=" + language);
                SignedInPagesTest.examine(page, "/login/claim", language);
            }
            page.fill("#organisation", "91410100MA9DEM01X3");
            page.fill("#name", "某公司");
            page.fill("#function", "信用联络岗");
            page.click("main button[type=submit]");
            SignedInPagesTest.examine(page, "a claim");
        });
    }

    private static void signIn(Page page, JsonNode account) {
        page.fill("#username", account.path("username").asString());
        page.fill("#password", account.path("password").asString());
        page.click("main button[type=submit]");
    }

    private static void confirm(String code) {
        JsonNode office = client.credentials().path("office");
        browser.open("/login", Browser.plain(1280), page -> {
            signIn(page, office);
            page.fill("#code", Authenticator.code(office.path("totpSecret").asString()));
            page.click("main button[type=submit]");
            page.navigate(browser.address() + "/desk/claims");
            SignedInPagesTest.examine(page, "/desk/claims");
            page.locator("article.record")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(code))
                    .locator("form[action$='/confirm'] button")
                    .first()
                    .click();
            assertThat(page.url()).endsWith("done=confirmed");
        });
    }

    private static JsonNode downloaded(Page page, String link) {
        page.navigate(browser.address() + "/desk/organisation");
        try {
            byte[] file = Files.readAllBytes(
                    page.waitForDownload(() -> page.click(link)).path());
            return JsonMapper.shared().readTree(new String(file, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
