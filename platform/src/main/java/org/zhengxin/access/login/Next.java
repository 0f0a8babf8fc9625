package org.zhengxin.access.login;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody wanted to go before signing in (登录后返回地址): a page of the desk or of one's own account, and nothing else,
 * so that a link to the sign-in leads nobody to another site.
 */
public final class Next {

    /** Where one goes who wanted to go nowhere. */
    static final String DESK = "/desk";

    private static final int LONGEST = 500;
    private static final Pattern OURS =
            Pattern.compile("/(desk|account)((/[A-Za-z0-9._~%-]+)*)(\\?[A-Za-z0-9._~%&=:,+-]*)?");
    private static final Pattern STEPS_ASIDE = Pattern.compile("\\.\\.|%2[ef]|%5c|%0|%1");

    private Next() {}

    /** Returns the address that was asked for if it is one of those, else the desk. */
    public static String of(@Nullable String asked) {
        return asked != null
                        && asked.length() <= LONGEST
                        && OURS.matcher(asked).matches()
                        && !STEPS_ASIDE.matcher(asked.toLowerCase(Locale.ROOT)).find()
                ? asked
                : DESK;
    }

    /** Returns the address of a page of the sign-in that goes on to another. */
    public static String behind(String page, String next) {
        return next.equals(DESK) ? page : page + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
