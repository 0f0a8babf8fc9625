package org.zhengxin.access.machine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.Role;

/**
 * A system that connects with tokens of its own (接口客户端).
 *
 * @param id its number here; actions of no agency are recorded under it
 * @param name of the system
 * @param agency the agency that it delivers for, or null
 * @param scopes what its tokens are for
 * @param perMinute how many requests it may send in a minute
 * @param ended whether its tokens are worth nothing any more
 */
public record MachineClient(
        long id, String name, @Nullable Agency agency, Set<MachineScope> scopes, long perMinute, boolean ended) {

    public MachineClient {
        scopes = Set.copyOf(scopes);
    }

    /** Returns whom it is at the address of a request. */
    public Caller callerFor(HttpServletRequest request) {
        for (MachineScope scope : scopes) {
            if (scope.covers(request)) {
                if (scope.role() == Role.OPERATOR) {
                    return new Caller.OfOperator();
                }
                if (scope.role() == Role.RECIPIENT) {
                    return new Caller.OfMachine(id, Role.RECIPIENT);
                }
                if (agency != null) {
                    return new Caller.OfAgency(agency);
                }
            }
        }
        return new Caller.OfMachine(id, Role.MACHINE);
    }
}
