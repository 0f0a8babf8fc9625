package org.zhengxin.intake.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;

/** Who may use the addresses of the intake (报送接口权限). */
@Configuration(proxyBeanMethods = false)
class IntakeRules {

    @Bean
    EndpointRule batchesRule() {
        return EndpointRule.allow("/api/v1/batches", Role.AGENCY, Role.OFFICE);
    }

    @Bean
    EndpointRule batchRule() {
        return EndpointRule.allow("/api/v1/batches/**", Role.AGENCY, Role.OFFICE);
    }

    @Bean
    EndpointRule nilReturnsOverHttpRule() {
        return EndpointRule.allow("/api/v1/nil-returns", Role.AGENCY, Role.OFFICE);
    }

    @Bean
    EndpointRule profilesRule() {
        return EndpointRule.allow("/api/v1/profiles/**", Role.AGENCY);
    }

    @Bean
    EndpointRule heldRule() {
        return EndpointRule.allow("/api/v1/held/**", Role.OFFICE);
    }
}
