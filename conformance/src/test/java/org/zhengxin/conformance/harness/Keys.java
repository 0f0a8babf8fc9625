package org.zhengxin.conformance.harness;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * Presses what a page offers by the keyboard. A window without script has no frames to tell by that a button has come to
 * rest, and a click at the place where it stood misses it when a font or a picture moves it; a key goes to what has the
 * focus, wherever it is.
 */
public final class Keys {
    private Keys() {}

    /** Presses the first button, link or summary that a selector finds, and waits for the page that follows. */
    public static void press(Page page, String selector) {
        page.locator(selector).first().press("Enter");
    }

    /** Marks the box or the choice that a selector finds; one that is marked stays so. */
    public static void check(Page page, String selector) {
        Locator box = page.locator(selector).first();
        if (!box.isChecked()) {
            box.press("Space");
        }
        if (!box.isChecked()) {
            throw new AssertionError("it cannot be marked: " + selector);
        }
    }
}
