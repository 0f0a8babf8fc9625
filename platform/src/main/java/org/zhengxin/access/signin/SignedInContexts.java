package org.zhengxin.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.access.Caller;
import org.zhengxin.access.OrganisationNames;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.session.SignIns;

/**
 * Recognises who is signed in (登录识别). The account is read anew for each request: one that was ended or given another
 * role is that at once.
 */
@Component
class SignedInContexts implements SecurityContextRepository {

    private final Accounts accounts;
    private final ObjectProvider<OrganisationNames> names;

    SignedInContexts(Accounts accounts, ObjectProvider<OrganisationNames> names) {
        this.accounts = accounts;
        this.names = names;
    }

    @Override
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        SignIns.signedIn(holder.getRequest())
                .flatMap(accounts::byId)
                .filter(account -> !account.ended() && !account.lacksSecondFactor())
                .ifPresent(account -> context.setAuthentication(
                        Callers.authentication(new Caller.OfAccount(named(account.account())))));
        return context;
    }

    /** An organisation's account bears the name that the register has for it today. */
    private Account named(Account account) {
        String organisation = account.organisation();
        return organisation == null
                ? account
                : names.stream()
                        .flatMap(known -> known.nameOf(organisation).stream())
                        .findFirst()
                        .map(account::in)
                        .orElse(account);
    }

    /** The sign-in itself is all that is kept. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return SignIns.signedIn(request).isPresent();
    }
}
