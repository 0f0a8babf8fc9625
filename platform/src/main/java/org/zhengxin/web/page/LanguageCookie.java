package org.zhengxin.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.zhengxin.web.Language;

/** Remembers the language that a page was asked for in; the only cookie of public pages, and it names nobody. */
class LanguageCookie implements HandlerInterceptor {

    private static final Duration KEPT = Duration.ofDays(365);

    private final boolean secure;

    /**
     * Makes one.
     *
     * @param secure whether the register is served over HTTPS
     */
    LanguageCookie(boolean secure) {
        this.secure = secure;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Language.asked(request).ifPresent(language -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(language)));
        return true;
    }

    private String cookie(Language language) {
        return ResponseCookie.from(secure ? Language.BOUND_NAME : Language.NAME, language.parameter())
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
