package org.zhengxin.conformance.harness;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * Signs somebody of credentials.json in at a browser. Who is signed in already goes on with that sign-in in the new
 * window, as in a second one of the same browser: a code can be used once in thirty seconds only.
 */
public final class SigningIn {
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final Map<Key, List<Cookie>> KEPT = new ConcurrentHashMap<>();

    private SigningIn() {}

    /** Whose sign-in it is, and at which platform. */
    private record Key(Browser browser, String username) {}

    /** Leaves the page at the desk. */
    public static void as(JsonNode signIn, Browser browser, Page page) {
        Key key = new Key(browser, signIn.path("username").asString());
        if (!goesOn(KEPT.getOrDefault(key, List.of()), browser, page)) {
            page.navigate(browser.address() + "/login");
            page.fill("#username", signIn.path("username").asString());
            page.fill("#password", signIn.path("password").asString());
            page.click("main button[type=submit]");
            enterCode(signIn, page);
            KEPT.put(key, page.context().cookies());
        }
    }

    /** Tells whether an earlier sign-in still counts: it may have ended since, or its platform's clock may be ahead. */
    private static boolean goesOn(List<Cookie> cookies, Browser browser, Page page) {
        if (cookies.isEmpty()) {
            return false;
        }
        page.context().addCookies(cookies);
        page.navigate(browser.address() + "/desk");
        if (page.url().endsWith("/desk")) {
            return true;
        }
        page.context().clearCookies();
        return false;
    }

    /** Takes the second step. */
    public static void enterCode(JsonNode signIn, Page page) {
        String secret = signIn.path("totpSecret").asString();
        try {
            Waiting.until("a code that is taken", LONGEST, () -> enter(secret, page));
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static Optional<Boolean> enter(String secret, Page page) {
        page.fill("#code", Authenticator.code(secret));
        page.click("main button[type=submit]");
        return page.url().endsWith("/desk") ? Optional.of(true) : Optional.empty();
    }
}
