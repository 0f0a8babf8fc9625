package org.zhengxin.portal.file;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.zhengxin.web.SearchEngines;

/**
 * Keeps search engines from taking in organisations (不被搜索引擎收录): their copies outlive the last public day, and
 * would make the names of legal representatives searchable. One rule for every address about organisations, found or
 * not, with records or without, so that it tells nothing about any.
 */
@Configuration(proxyBeanMethods = false)
class Robots implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/organisations", "/organisations/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        SearchEngines.keepAway(response);
        return true;
    }
}
