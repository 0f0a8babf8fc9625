package org.zhengxin.access.session;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Joins the table of sign-ins to the addresses that know sign-ins, and to no other. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<SignInSession>> signInFilter(
            StoredSignIns stored, AccountCookies cookies) {
        CookieHttpSessionIdResolver resolver = new CookieHttpSessionIdResolver();
        resolver.setCookieSerializer(cookies.signIn());
        SessionRepositoryFilter<SignInSession> filter = new SessionRepositoryFilter<>(stored);
        filter.setHttpSessionIdResolver(resolver);
        FilterRegistrationBean<SessionRepositoryFilter<SignInSession>> registration =
                new FilterRegistrationBean<>(filter);
        registration.setUrlPatterns(SignedInArea.SERVLET_PATTERNS);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }
}
