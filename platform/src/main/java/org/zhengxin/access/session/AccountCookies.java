package org.zhengxin.access.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The cookies of the signed-in area: the sign-in's secret, the form token and the mark of a known browser. No script can
 * read one. They go over HTTPS alone, bound to the host, once the register's public address begins with {@code https};
 * before that, a browser that came over HTTPS is told the same.
 */
@Component
public class AccountCookies {

    private static final String BOUND = "__Host-";
    private static final String LAX = "Lax";

    private final boolean secure;

    AccountCookies(@Value("${zhengxin.portal.address:}") String address) {
        this.secure = address.startsWith("https://");
    }

    CookieSerializer signIn() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name("zhengxin-sign-in"));
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseBase64Encoding(false);
        cookie.setSameSite(LAX);
        cookie.setCookiePath("/");
        if (secure) {
            cookie.setUseSecureCookie(true);
        }
        return cookie;
    }

    /** Returns what keeps the tokens of forms. */
    public CookieCsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(name("zhengxin-form"));
        tokens.setParameterName("token");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> {
            cookie.httpOnly(true).sameSite(LAX);
            if (secure) {
                cookie.secure(true);
            }
        });
        return tokens;
    }

    /** Returns the name of the cookie by which a browser is known again. */
    public String deviceName() {
        return name("zhengxin-device");
    }

    /** Makes the cookie by which a browser is known again. */
    public String device(String secret, Duration valid, HttpServletRequest request) {
        return ResponseCookie.from(deviceName(), secret)
                .path("/")
                .maxAge(valid)
                .httpOnly(true)
                .secure(secure || request.isSecure())
                .sameSite(LAX)
                .build()
                .toString();
    }

    private String name(String plain) {
        return secure ? BOUND + plain : plain;
    }
}
