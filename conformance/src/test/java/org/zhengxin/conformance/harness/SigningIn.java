package org.zhengxin.conformance.harness;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Signs somebody of credentials.json in at a browser; no code is taken twice, so a used one waits for the next. */
public final class SigningIn {
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final Set<String> USED = new HashSet<>();

    private SigningIn() {}

    /** Leaves the page at the desk. */
    public static void as(JsonNode signIn, Browser browser, Page page) {
        page.navigate(browser.address() + "/login");
        page.fill("#username", signIn.path("username").asString());
        page.fill("#password", signIn.path("password").asString());
        page.click("main button[type=submit]");
        enterCode(signIn, page);
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
        String code = Authenticator.code(secret);
        if (!USED.add(secret + code)) {
            return Optional.empty();
        }
        page.fill("#code", code);
        page.click("main button[type=submit]");
        return page.url().endsWith("/desk") ? Optional.of(true) : Optional.empty();
    }
}
