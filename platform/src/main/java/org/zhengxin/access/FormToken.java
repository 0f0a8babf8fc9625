package org.zhengxin.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * The token that every form of the signed-in area carries (表单令牌), in a hidden field named {@code token}; the template
 * {@code access/token.jte} writes it.
 */
public final class FormToken {

    private FormToken() {}

    /** Returns the token for the forms of the page that answers a request. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            return token.getToken();
        }
        throw new IllegalStateException("Forms with a token are for the signed-in area alone");
    }
}
