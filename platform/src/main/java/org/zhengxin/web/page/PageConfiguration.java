package org.zhengxin.web.page;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Joins language, messages and assets to Spring MVC. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    private final boolean secure;

    PageConfiguration(@Value("${zhengxin.portal.address:}") String address) {
        this.secure = address.startsWith("https://");
    }

    private static final String CHINESE = "_zh.properties";

    /** Takes in {@code messages/MODULE_zh.properties} and {@code messages/MODULE_en.properties} of every module. */
    @Bean
    static MessageSource messageSource() throws IOException {
        Resource[] bundles = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + CHINESE);
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(Arrays.stream(bundles)
                .map(bundle -> Objects.requireNonNull(bundle.getFilename()))
                .map(name -> "messages/" + name.substring(0, name.length() - CHINESE.length()))
                .sorted()
                .toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new LanguageResolver();
    }

    @Bean
    static WebMvcRegistrations quickMapping() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new QuickMapping();
            }
        };
    }

    @Bean
    static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> turnsOfConnections() {
        return server -> server.addEngineValves(new TurnValve());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageCookie(secure))
                .excludePathPatterns("/api/*/**", "/actuator/**", "/assets/**");
    }
}
