package org.zhengxin.access.signin;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.zhengxin.access.Caller;
import org.zhengxin.access.Role;

/** Joins the register's callers to Spring Security. */
final class Callers {

    private Callers() {}

    static Authentication authentication(Caller caller) {
        return UsernamePasswordAuthenticationToken.authenticated(
                caller, null, List.of(new SimpleGrantedAuthority(role(caller).name())));
    }

    private static Role role(Caller caller) {
        return switch (caller) {
            case Caller.OfAccount signedIn -> signedIn.account().role();
            case Caller.OfAgency agency -> Role.AGENCY;
            case Caller.OfOffice office -> Role.OFFICE;
            case Caller.OfMachine machine -> machine.role();
            case Caller.OfOperator operator -> Role.OPERATOR;
        };
    }
}
