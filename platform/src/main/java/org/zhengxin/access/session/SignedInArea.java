package org.zhengxin.access.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * The addresses that know sign-ins (登录区域). No other page and no interface looks at the cookie: public pages are the same
 * for everyone and cost nothing more, and a browser's sign-in opens no interface.
 */
public final class SignedInArea {

    private static final List<String> PLACES = List.of("/login", "/logout", "/invitation", "/account", "/desk");

    /** The patterns of its addresses, as servlet filters have them. */
    static final List<String> SERVLET_PATTERNS =
            List.of("/login/*", "/logout/*", "/invitation/*", "/account/*", "/desk/*");

    private SignedInArea() {}

    /** Tells whether a request is for one of its addresses; asked for every request there is. */
    public static boolean contains(HttpServletRequest request) {
        String path = request.getServletPath();
        for (String place : PLACES) {
            if (path.startsWith(place) && (path.length() == place.length() || path.charAt(place.length()) == '/')) {
                return true;
            }
        }
        return false;
    }
}
