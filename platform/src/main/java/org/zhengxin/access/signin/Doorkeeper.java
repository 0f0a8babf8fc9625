package org.zhengxin.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.zhengxin.web.Problems;

/** Tells those whom the rules turn away, in the form of every other problem. */
@Component
class Doorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    Doorkeeper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"zhengxin\"");
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"zhengxin\", charset=\"UTF-8\"");
        problems.write(request, response, AccessProblem.UNAUTHENTICATED.exception());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        problems.write(request, response, AccessProblem.FORBIDDEN.exception());
    }
}
