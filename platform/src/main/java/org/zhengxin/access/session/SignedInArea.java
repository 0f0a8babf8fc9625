package org.zhengxin.access.session;

import java.util.List;

/**
 * The addresses that know sign-ins (登录区域). No other page and no interface looks at the cookie: public pages are the same
 * for everyone and cost nothing more, and a browser's sign-in opens no interface.
 */
public final class SignedInArea {

    /** Patterns of its addresses, as Spring Security has them. */
    public static final List<String> PATTERNS =
            List.of("/login", "/login/**", "/logout", "/invitation/**", "/account", "/account/**", "/desk", "/desk/**");

    /** The same, as servlet filters have them. */
    static final List<String> SERVLET_PATTERNS =
            List.of("/login/*", "/logout", "/invitation/*", "/account/*", "/desk/*");

    private SignedInArea() {}
}
