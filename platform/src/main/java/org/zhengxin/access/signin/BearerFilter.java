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
import org.zhengxin.access.machine.MachineClients;

/** Recognises agencies, machine clients and the operator by their bearer tokens; a token that is nobody's is refused everywhere. */
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer";

    private final Agencies agencies;
    private final OperatorTokens operators;
    private final MachineClients machines;
    private final Doorkeeper doorkeeper;

    BearerFilter(Agencies agencies, OperatorTokens operators, MachineClients machines, Doorkeeper doorkeeper) {
        this.agencies = agencies;
        this.operators = operators;
        this.machines = machines;
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
        Optional<Caller> caller = caller(token, request);
        if (caller.isEmpty()) {
            doorkeeper.commence(request, response, new BadCredentialsException("unknown token"));
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Callers.authentication(caller.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private Optional<Caller> caller(String token, HttpServletRequest request) {
        Optional<Caller> agency = agencies.byToken(token).map(Caller.OfAgency::new);
        if (agency.isPresent()) {
            return agency;
        }
        return operators.holds(token)
                ? Optional.of(new Caller.OfOperator())
                : machines.byToken(token).map(client -> client.callerFor(request));
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
