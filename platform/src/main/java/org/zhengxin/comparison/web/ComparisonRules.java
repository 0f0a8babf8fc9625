package org.zhengxin.comparison.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;

/** Everyone may compare lists, without a sign-in (名单比对权限). */
@Configuration(proxyBeanMethods = false)
class ComparisonRules {

    @Bean
    EndpointRule comparisonPageRule() {
        return new EndpointRule(HttpMethod.POST, "/comparisons", Set.of(Role.EVERYONE));
    }

    @Bean
    EndpointRule comparisonRule() {
        return new EndpointRule(HttpMethod.POST, "/api/v1/comparisons", Set.of(Role.EVERYONE));
    }
}
