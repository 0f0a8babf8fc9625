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
import org.zhengxin.access.login.Next;
import org.zhengxin.access.rate.DoorRefusals;
import org.zhengxin.web.Problems;

/** Sends those who are not signed in to the sign-in, and tells the others why not. */
@Component
class SignedInDoorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;
    private final DoorRefusals refusals;

    SignedInDoorkeeper(Problems problems, DoorRefusals refusals) {
        this.problems = problems;
        this.refusals = refusals;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, Next.behind("/login", wanted(request)));
    }

    /** What was sent by a form is not sent again. */
    private static String wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        boolean read = request.getMethod().equals("GET");
        return Next.of(read ? request.getRequestURI() + (query == null ? "" : "?" + query) : null);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        boolean form = reason instanceof CsrfException;
        refusals.count(form ? DoorRefusals.Kind.FORM : DoorRefusals.Kind.FORBIDDEN);
        AccessProblem problem = form ? AccessProblem.FORM_EXPIRED : AccessProblem.FORBIDDEN;
        problems.write(request, response, problem.exception());
    }
}
