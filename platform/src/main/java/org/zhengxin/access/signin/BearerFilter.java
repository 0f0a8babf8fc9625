package org.zhengxin.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Caller;

/** Recognises agencies and the operator by their bearer tokens; a token that is nobody's is refused everywhere. */
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer";

    private final Agencies agencies;
    private final OperatorTokens operators;
    private final Doorkeeper doorkeeper;

    BearerFilter(Agencies agencies, OperatorTokens operators, Doorkeeper doorkeeper) {
        this.agencies = agencies;
        this.operators = operators;
        this.doorkeeper = doorkeeper;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = token(request);
        if (token == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Caller> caller = caller(token);
        if (caller.isEmpty()) {
            doorkeeper.commence(request, response, new BadCredentialsException("unknown token"));
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Callers.authentication(caller.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private Optional<Caller> caller(String token) {
        Optional<Caller> agency = agencies.byToken(token).map(Caller.OfAgency::new);
        return agency.isEmpty() && operators.holds(token) ? Optional.of(new Caller.OfOperator()) : agency;
    }

    private static @Nullable String token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return null;
        }
        String[] parts = header.strip().split(" ", 2);
        if (!parts[0].equalsIgnoreCase(SCHEME)) {
            return null;
        }
        return parts.length == 1 ? "" : parts[1].strip();
    }
}
