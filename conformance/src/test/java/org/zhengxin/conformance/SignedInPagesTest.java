package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengxin.conformance.harness.Axe;
import org.zhengxin.conformance.harness.Browser;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Register;
import org.zhengxin.conformance.harness.SigningIn;
import tools.jackson.databind.JsonNode;

/** Each role signs in as credentials.json says, and finds its pages sound, in both languages and at both widths. */
@Register
class SignedInPagesTest {
    private static final int NARROW = 360;
    private static final int WIDE = 1280;

    private static final List<String> AGENCYS = List.of(
            "/desk/today",
            "/desk/batches",
            "/desk/nil-returns",
            "/desk/quality",
            "/desk/held",
            "/desk/profiles",
            "/desk/entry",
            "/desk/entry/administrative-penalty",
            "/desk/releases",
            "/desk/records",
            "/desk/objections",
            "/desk/corrected",
            "/desk/cases",
            "/desk/repairs",
            "/desk/orders",
            "/desk/orders/new",
            "/desk/orders/new?kind=WARNING_TALK",
            "/desk/repair-notices",
            "/desk/prior-notices",
            "/desk/prior-notices/new",
            "/desk/declared");

    private static final List<String> CHECKS = List.of("/desk/check", "/desk/check/history", "/desk/corrected");
    private static final List<String> OFFICES = List.of(
            "/desk/accounts",
            "/desk/machine-clients",
            "/desk/account-events",
            "/desk/claims",
            "/desk/repairs",
            "/desk/repairs?state=closed",
            "/desk/repairs/shield",
            "/desk/orders",
            "/desk/declared");

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "reviewer", "officer", "office", "auditor"})
    void everyRole_signsIn_andFindsItsPagesSound(String role, Client client, Browser browser) throws Exception {
        OfficersWay way = OfficersWay.prepared(client);
        OfficesDay.Waiting waiting = role.equals("office") ? OfficesDay.prepare(client) : null;
        JsonNode signIn = client.credentials().path(role);
        browser.open("/login", Browser.plain(1280), page -> {
            examine(page, "/login");
            assertThat(page.getAttribute("#password", "type")).isEqualTo("password");
            page.fill("#username", signIn.path("username").asString());
            page.fill("#password", signIn.path("password").asString());
            page.click("main button[type=submit]");
            assertThat(page.url()).endsWith("/login/code");
            examine(page, "/login/code");
            SigningIn.enterCode(signIn, page);
            assertThat(page.url()).endsWith("/desk");
            for (String place : places(role)) {
                for (String language : List.of("zh", "en")) {
                    page.navigate(browser.address() + place + (place.contains("?") ? "&lang=" : "?lang=") + language);
                    examine(page, place, language);
                }
            }
            if (role.equals("officer")) {
                way.walk(page, browser.address(), SignedInPagesTest::examine);
            }
            requireNoDeadLink(page, browser.address());
            if (waiting != null) {
                new OfficesDay(page, browser.address(), SignedInPagesTest::examine).work(waiting);
            }
            page.navigate(browser.address() + "/desk");
            page.click("form[action='/logout'] button");
            assertThat(page.url()).contains("/login");
            page.navigate(browser.address() + "/desk");
            assertThat(page.url()).endsWith("/login");
        });
    }

    private static List<String> places(String role) {
        List<String> places =
                new ArrayList<>(List.of("/desk", "/account", "/account/password", "/account/second-factor"));
        places.addAll(
                switch (role) {
                    case "clerk" -> AGENCYS;
                    case "reviewer" ->
                        Stream.concat(AGENCYS.stream(), Stream.of("/desk/accounts"))
                                .toList();
                    case "officer" -> CHECKS;
                    case "auditor" ->
                        List.of(
                                "/desk/account-events",
                                "/desk/access-log",
                                "/desk/access-log/digests",
                                "/desk/sealed",
                                "/desk/cases");
                    case "office" ->
                        Stream.of(OFFICES, CHECKS, OfficesDay.PLACES)
                                .flatMap(List::stream)
                                .toList();
                    default -> List.<String>of();
                });
        if (role.equals("office") || role.equals("reviewer")) {
            places.add("/desk/accounts");
        }
        if (role.equals("clerk") || role.equals("reviewer") || role.equals("office")) {
            places.add("/desk/releases");
        }
        if (role.equals("clerk") || role.equals("reviewer")) {
            places.add("/desk/records");
        }
        if (role.equals("office") || role.equals("auditor")) {
            places.add("/desk/account-events");
        }
        return places;
    }

    /** Examines what is shown once: with every rule at every width. */
    static void examine(Page page, String place) {
        examine(page, place, List.of(NARROW, WIDE));
    }

    /** Examines what is shown in each language: at every width, and with axe's rules at each width in one of them. */
    static void examine(Page page, String place, String language) {
        examine(page, place, List.of(language.equals("zh") ? NARROW : WIDE));
    }

    private static void examine(Page page, String place, List<Integer> byAxe) {
        for (int width : List.of(NARROW, WIDE)) {
            page.setViewportSize(width, 800);
            Object wider =
                    page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(((Number) wider).intValue())
                    .as("%s scrolls sideways at %d", place, width)
                    .isZero();
            if (byAxe.contains(width)) {
                assertThat(Axe.violations(page)).as("%s at %d", place, width).isEmpty();
            }
        }
        assertThat(page.locator("h1").count()).as(place).isEqualTo(1);
        assertThat(page.locator("input[type=password]:not([autocomplete])").count())
                .as(place)
                .isZero();
    }

    private static void requireNoDeadLink(Page page, String here) {
        page.navigate(here + "/desk");
        List<String> links = page.locator(".desk a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(links).isNotEmpty();
        for (String link : links) {
            assertThat(page.navigate(here + link).status()).as(link).isEqualTo(200);
        }
    }
}
