package org.zhengxin.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Who may use an address (访问规则). A feature makes beans of it for its own endpoints; what no rule names under
 * {@code /api} is the office's alone.
 *
 * @param method the method, or null for every method
 * @param pattern a path pattern such as {@code /api/v1/batches/**}
 * @param roles who may
 */
public record EndpointRule(@Nullable HttpMethod method, String pattern, Set<Role> roles) {

    public EndpointRule {
        roles = Set.copyOf(roles);
    }

    /** Returns a rule that lets everyone read. */
    public static EndpointRule publicRead(String pattern) {
        return new EndpointRule(HttpMethod.GET, pattern, Set.of(Role.EVERYONE));
    }

    /** Returns a rule for every method. */
    public static EndpointRule allow(String pattern, Role... roles) {
        return new EndpointRule(null, pattern, Set.of(roles));
    }
}
