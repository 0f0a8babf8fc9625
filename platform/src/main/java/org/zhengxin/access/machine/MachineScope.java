package org.zhengxin.access.machine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.zhengxin.access.Role;

/**
 * What a machine client's token is for (令牌范围). At addresses that a scope names, its client has the scope's role; at all
 * others it may what everyone may.
 */
public enum MachineScope {
    /** Sends batches of its agency. */
    BATCHES_SEND("batches:send", Role.AGENCY, matcher(HttpMethod.POST, "/api/v1/batches")),
    /** Reads batches of its agency, their rows and receipts. */
    BATCHES_READ(
            "batches:read",
            Role.AGENCY,
            matcher(HttpMethod.GET, "/api/v1/batches"),
            matcher(HttpMethod.GET, "/api/v1/batches/**")),
    /** Reads and changes feed profiles of its agency. */
    PROFILES("profiles", Role.AGENCY, matcher(null, "/api/v1/profiles"), matcher(null, "/api/v1/profiles/**")),
    /** Reads measurements. */
    METRICS("metrics", Role.OPERATOR, matcher(HttpMethod.GET, "/actuator"), matcher(HttpMethod.GET, "/actuator/**")),
    /** Receives changes of adverse records too, and confirms removals. */
    CHANGES(
            "changes",
            Role.RECIPIENT,
            matcher(HttpMethod.GET, "/api/v1/changes"),
            matcher(HttpMethod.POST, "/api/v1/changes/confirmations")),
    /** Reads what everyone may, counted by itself. */
    PUBLIC("public", Role.MACHINE);

    private final String label;
    private final Role role;
    private final List<PathPatternRequestMatcher> addresses;

    MachineScope(String label, Role role, PathPatternRequestMatcher... addresses) {
        this.label = label;
        this.role = role;
        this.addresses = List.of(addresses);
    }

    /** Returns its stable name, such as {@code batches:send}. */
    public String label() {
        return label;
    }

    /** Returns the scope with a name. */
    public static Optional<MachineScope> named(String label) {
        return Arrays.stream(values())
                .filter(scope -> scope.label.equals(label))
                .findFirst();
    }

    /** Returns the role that it gives where it counts. */
    public Role role() {
        return role;
    }

    /** Tells whether it counts at the address of a request. */
    public boolean covers(HttpServletRequest request) {
        return addresses.stream().anyMatch(address -> address.matches(request));
    }

    private static PathPatternRequestMatcher matcher(@Nullable HttpMethod method, String pattern) {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return method == null ? paths.matcher(pattern) : paths.matcher(method, pattern);
    }
}
