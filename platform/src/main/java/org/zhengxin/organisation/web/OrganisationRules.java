package org.zhengxin.organisation.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;

/** Who may use the addresses of the register of organisations: everyone reads, the office decides. */
@Configuration(proxyBeanMethods = false)
class OrganisationRules {

    @Bean
    EndpointRule organisationListRule() {
        return EndpointRule.publicRead("/api/v1/organisations");
    }

    @Bean
    EndpointRule organisationRule() {
        return EndpointRule.publicRead("/api/v1/organisations/{uscc}");
    }

    @Bean
    EndpointRule suggestionRule() {
        return EndpointRule.publicRead("/api/v1/suggestions");
    }

    @Bean
    EndpointRule nameIndexRule() {
        return EndpointRule.allow("/api/v1/search-index", Role.OFFICE, Role.OPERATOR);
    }

    @Bean
    EndpointRule organisationConfirmationRule() {
        return EndpointRule.allow("/api/v1/organisations/{uscc}/confirm", Role.OFFICE);
    }

    @Bean
    EndpointRule mergeListRule() {
        return EndpointRule.allow("/api/v1/merges", Role.OFFICE);
    }

    @Bean
    EndpointRule mergeRule() {
        return EndpointRule.allow("/api/v1/merges/{id}", Role.OFFICE);
    }
}
