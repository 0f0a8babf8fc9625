package org.zhengxin.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.zhengxin.web.Problems;

/** Sends those who are not signed in to the sign-in, and tells the others why not. */
@Component
class SignedInDoorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    SignedInDoorkeeper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, "/login");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        AccessProblem problem = reason instanceof CsrfException ? AccessProblem.FORM_EXPIRED : AccessProblem.FORBIDDEN;
        problems.write(request, response, problem.exception());
    }
}
