package org.zhengxin.access.signin;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Caller;
import org.zhengxin.access.Role;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.Passwords;
import org.zhengxin.access.account.StoredAccount;

/**
 * Recognises the office by name and password on the interface (HTTP Basic), unless {@code zhengxin.access.basic} switches
 * that off. Checking a password is made slow on purpose, so one that was right is remembered for a while by a keyed hash.
 */
@Component
class OfficeSignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final Passwords passwords;
    private final RecentSignIns recent;
    private final boolean enabled;

    OfficeSignIn(
            Accounts accounts,
            Passwords passwords,
            RecentSignIns recent,
            @Value("${zhengxin.access.basic:true}") boolean enabled) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.recent = recent;
        this.enabled = enabled;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = Objects.toString(attempt.getCredentials(), "");
        Optional<StoredAccount> office = accounts.byUsername(attempt.getName())
                .filter(account -> account.account().role() == Role.OFFICE && !account.ended());
        String hash = office.map(StoredAccount::passwordHash).orElse(null);
        try {
            if (!enabled || password.isEmpty() || !isRight(hash, password)) {
                throw new BadCredentialsException("wrong name or password");
            }
        } catch (Passwords.TooMany others) {
            throw new AuthenticationServiceException("too many sign-ins at once", others);
        }
        return Callers.authentication(
                new Caller.OfOffice(office.orElseThrow().account().username()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private boolean isRight(@Nullable String hash, String password) {
        if (hash != null && recent.knows(hash, password)) {
            return true;
        }
        if (!passwords.matches(password, hash) || hash == null) {
            return false;
        }
        recent.remember(hash, password);
        return true;
    }
}
