package org.zhengxin.content.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What others may keep of these pages (缓存): a copy, but asked about each time, since an article may end at any minute.
 */
@Configuration(proxyBeanMethods = false)
class ContentWeb implements WebMvcConfigurer, HandlerInterceptor {

    private static final String[] SERVLET_PATHS = {"/content/*", "/districts/*"};
    private static final String[] PATHS = {"/content", "/content/**", "/districts", "/districts/**"};

    /** Weak, because the server compresses an answer only under a weak one. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> contentEtags() {
        ShallowEtagHeaderFilter filter = new ShallowEtagHeaderFilter();
        filter.setWriteWeakETag(true);
        FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(SERVLET_PATHS);
        return registration;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(PATHS);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        return true;
    }
}
