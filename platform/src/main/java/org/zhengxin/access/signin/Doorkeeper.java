package org.zhengxin.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.zhengxin.access.rate.DoorRefusals;
import org.zhengxin.web.Problems;

/** Tells those whom the rules turn away, in the form of every other problem. */
@Component
class Doorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String RETRY_SECONDS = "10";

    private final Problems problems;
    private final OtherMethods methods;
    private final DoorRefusals refusals;

    Doorkeeper(Problems problems, OtherMethods methods, DoorRefusals refusals) {
        this.problems = problems;
        this.methods = methods;
        this.refusals = refusals;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof OfficeSignIn.TooMany) {
            refusals.count(DoorRefusals.Kind.TOO_MANY);
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            problems.write(request, response, AccessProblem.RATE_LIMITED.exception());
            return;
        }
        boolean nameless = request.getHeader(HttpHeaders.AUTHORIZATION) == null;
        Set<String> known = nameless ? methods.insteadOf(request) : Set.of();
        if (!known.isEmpty()) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", known));
            problems.write(request, response, AccessProblem.methodNotAllowed());
            return;
        }
        refusals.count(nameless ? DoorRefusals.Kind.UNAUTHENTICATED : DoorRefusals.Kind.CREDENTIALS);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"zhengxin\"");
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"zhengxin\", charset=\"UTF-8\"");
        problems.write(request, response, AccessProblem.UNAUTHENTICATED.exception());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        refusals.count(DoorRefusals.Kind.FORBIDDEN);
        problems.write(request, response, AccessProblem.FORBIDDEN.exception());
    }
}
