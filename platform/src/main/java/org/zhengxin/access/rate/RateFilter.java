package org.zhengxin.access.rate;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Problems;
import org.zhengxin.web.Text;

/**
 * Counts requests and refuses those beyond a client's limit with 429 (限流). Answers of the API tell the limit in the
 * headers of the IETF draft “RateLimit header fields for HTTP”.
 */
@Component
public class RateFilter extends OncePerRequestFilter {
    /** The stable code of the refusal. */
    public static final String CODE = "RATE_LIMITED";

    /** What it says. */
    public static final Text MEANING = Text.of("请求过于频繁。", "There were too many requests in a short time.");

    private final Clients clients;
    private final Buckets buckets;
    private final Problems problems;
    private final DoorRefusals refusals;

    RateFilter(Clients clients, Buckets buckets, Problems problems, DoorRefusals refusals) {
        this.clients = clients;
        this.buckets = buckets;
        this.problems = problems;
        this.refusals = refusals;
    }

    /**
     * Static files, tiles of the log and health cost next to nothing; whoever checks the whole log asks for all tiles, and
     * health must be told whatever happens. Guesses at a token count.
     */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && (path.startsWith("/assets/") || path.startsWith("/log/tile/") || path.equals("/actuator/health"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Client client = clients.of(request);
        long quota = buckets.quota(client);
        if (quota == 0) {
            chain.doFilter(request, response);
            return;
        }
        ConsumptionProbe probe = buckets.take(client);
        if (request.getRequestURI().startsWith("/api/") || !probe.isConsumed()) {
            tell(response, client, quota, probe.getRemainingTokens());
        }
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        refusals.count(DoorRefusals.Kind.RATE);
        long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problems.write(
                request,
                response,
                new ProblemException(
                        CODE, HttpStatus.TOO_MANY_REQUESTS, MEANING, Map.of("retryAfter", seconds, "quota", quota)));
    }

    private static void tell(HttpServletResponse response, Client client, long quota, long remaining) {
        long window = Buckets.WINDOW.toSeconds();
        long reset = (quota - remaining) * window / quota + 1;
        String name = '"' + client.policy().label() + '"';
        response.setHeader("RateLimit-Policy", name + ";q=" + quota + ";w=" + window);
        response.setHeader("RateLimit", name + ";r=" + remaining + ";t=" + reset);
    }

    /** It runs among the filters of Spring Security, not by itself. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RateProperties.class)
    static class Registration {
        @Bean
        FilterRegistrationBean<RateFilter> notByItself(RateFilter filter) {
            FilterRegistrationBean<RateFilter> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
