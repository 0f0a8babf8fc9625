package org.zhengxin.web.conditional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives every public answer of the API a validator (条件请求): an {@code ETag} made from its content, and 304 without
 * content to those who have it already. It runs behind the door, so whoever gets here without a sign-in asked for what
 * everyone may read. An answer that names no time for which it may be kept is to be validated each time.
 *
 * <p>The tag is a weak one: the answer may go out compressed or not.
 */
@Component
@Order(ConditionalFilter.BEHIND_THE_DOOR)
class ConditionalFilter extends OncePerRequestFilter {
    static final int BEHIND_THE_DOOR = 0;

    private static final int TAG_BYTES = 12;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String method = request.getMethod();
        return !(method.equals("GET") || method.equals("HEAD"))
                || !request.getRequestURI().startsWith("/api/")
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (request.isAsyncStarted()) {
            // Its content comes later, from another thread; it goes through as it is.
            answer.copyBodyToResponse();
            return;
        }
        if (answer.getStatus() == HttpStatus.OK.value()) {
            if (!answer.containsHeader(HttpHeaders.CACHE_CONTROL)) {
                answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, public");
            }
            // The words of an answer follow the language that a cookie chooses.
            answer.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
            if (new ServletWebRequest(request, response).checkNotModified(tag(answer.getContentAsByteArray()))) {
                return;
            }
        }
        answer.copyBodyToResponse();
    }

    private static String tag(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
