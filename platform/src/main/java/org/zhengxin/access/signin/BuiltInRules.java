package org.zhengxin.access.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;

/** The rules of the addresses that outside checks rely on; the last ones catch what nobody named. */
final class BuiltInRules {

    private static final List<String> PUBLIC = List.of(
            "/api/openapi.json",
            "/api/v1/organisations",
            "/api/v1/organisations/{code}",
            "/api/v1/organisations/{code}/records",
            "/api/v1/records/{id}",
            "/api/v1/records/{id}/proof",
            "/api/v1/kinds/**",
            "/api/v1/deadlines",
            "/api/v1/changes",
            "/actuator/health");

    private BuiltInRules() {}

    static List<EndpointRule> first() {
        List<EndpointRule> rules =
                new ArrayList<>(PUBLIC.stream().map(EndpointRule::publicRead).toList());
        for (String path : List.of("/login", "/login/**", "/logout", "/invitation/**")) {
            rules.add(EndpointRule.allow(path, Role.EVERYONE));
        }
        for (String path : List.of("/desk", "/account", "/account/**")) {
            rules.add(new EndpointRule(null, path, Role.ofAccounts()));
        }
        rules.add(EndpointRule.allow("/desk/accounts/**", Role.OFFICE, Role.REVIEWER));
        rules.add(EndpointRule.allow("/desk/machine-clients/**", Role.OFFICE));
        rules.add(EndpointRule.allow("/desk/account-events", Role.OFFICE, Role.AUDITOR));
        return rules;
    }

    static List<EndpointRule> last() {
        return List.of(
                new EndpointRule(HttpMethod.GET, "/api/v1/batches/**", Set.of(Role.AGENCY, Role.OFFICE)),
                EndpointRule.allow("/api/v1/batches/**", Role.AGENCY),
                EndpointRule.allow("/api/v1/profiles/**", Role.AGENCY, Role.OFFICE),
                EndpointRule.allow("/api/**", Role.OFFICE),
                EndpointRule.allow("/actuator/**", Role.OPERATOR, Role.OFFICE),
                EndpointRule.allow("/desk/**", Role.OFFICE),
                EndpointRule.publicRead("/**"),
                EndpointRule.allow("/**", Role.OFFICE));
    }
}
