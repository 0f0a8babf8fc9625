package org.zhengxin.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Caller;
import org.zhengxin.access.Role;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.Passwords;
import org.zhengxin.access.account.StoredAccount;
import org.zhengxin.access.rate.SignInAllowance;

/**
 * Recognises the office by name and password on the interface (HTTP Basic), unless {@code zhengxin.access.basic} switches
 * that off. Checking a password is made slow on purpose, so one that was right is remembered for a while by a keyed hash.
 */
@Component
class OfficeSignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final Passwords passwords;
    private final RecentSignIns recent;
    private final SignInAllowance allowance;
    private final boolean enabled;

    OfficeSignIn(
            Accounts accounts,
            Passwords passwords,
            RecentSignIns recent,
            SignInAllowance allowance,
            @Value("${zhengxin.access.basic:true}") boolean enabled) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.recent = recent;
        this.allowance = allowance;
        this.enabled = enabled;
    }

    /** Says that so many wrong passwords came, from that address or altogether, that one more is not looked at now. */
    static final class TooMany extends AuthenticationException {
        private static final long serialVersionUID = 1L;

        TooMany() {
            super("too many sign-ins");
        }
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = Objects.toString(attempt.getCredentials(), "");
        Optional<StoredAccount> office = accounts.byUsername(attempt.getName())
                .filter(account -> account.account().role() == Role.OFFICE && !account.ended());
        String hash = office.map(StoredAccount::passwordHash).orElse(null);
        if (!enabled || password.isEmpty() || !isRight(attempt, hash, password)) {
            throw new BadCredentialsException("wrong name or password");
        }
        return Callers.authentication(
                new Caller.OfOffice(office.orElseThrow().account().username()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private boolean isRight(Authentication attempt, @Nullable String hash, String password) {
        if (hash != null && recent.knows(hash, password)) {
            return true;
        }
        if (!(attempt.getDetails() instanceof HttpServletRequest request) || !allowance.take(request)) {
            throw new TooMany();
        }
        if (!matches(password, hash) || hash == null) {
            return false;
        }
        allowance.giveBack(request);
        recent.remember(hash, password);
        return true;
    }

    private boolean matches(String password, @Nullable String hash) {
        try {
            return passwords.matches(password, hash, Passwords.Standing.STRANGER);
        } catch (Passwords.TooMany others) {
            throw new TooMany();
        }
    }
}
