package org.zhengxin.matrix;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands right behind the door and answers there, so that whoever walks up to an address does nothing by it. */
@TestConfiguration(proxyBeanMethods = false)
class Threshold {

    /** The header of those who are to go through. */
    static final String THROUGH = "X-Go-Through";

    /** The answer to those who were let in. */
    static final int LET_IN = 299;

    private static final int BEHIND_THE_DOOR = -99;

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> filterBehindTheDoor() {
        FilterRegistrationBean<OncePerRequestFilter> registration =
                new FilterRegistrationBean<>(new OncePerRequestFilter() {
                    @Override
                    protected void doFilterInternal(
                            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                            throws ServletException, IOException {
                        if (request.getHeader(THROUGH) == null) {
                            response.setStatus(LET_IN);
                        } else {
                            chain.doFilter(request, response);
                        }
                    }
                });
        registration.setOrder(BEHIND_THE_DOOR);
        return registration;
    }
}
