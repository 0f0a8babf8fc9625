package org.zhengxin.access.signin;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Caller;

/**
 * Recognises the office by name and password. Checking a password is made slow on purpose, so a password that was right
 * is remembered for a while by a keyed hash, and few are checked at once.
 */
@Component
class OfficeSignIn implements AuthenticationProvider {

    private static final int AT_ONCE = 2;

    private final OfficeAccounts accounts;
    private final RecentSignIns recent;
    private final Semaphore checks = new Semaphore(AT_ONCE, true);
    private @Nullable String hashOfNobody;

    OfficeSignIn(OfficeAccounts accounts, RecentSignIns recent) {
        this.accounts = accounts;
        this.recent = recent;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName();
        String password = Objects.toString(attempt.getCredentials(), "");
        String nobody = hashOfNobody();
        String hash = accounts.passwordHash(username).orElse(nobody);
        if (password.isEmpty() || !(recent.knows(hash, password) || check(hash, password))) {
            throw new BadCredentialsException("wrong name or password");
        }
        return Callers.authentication(new Caller.OfOffice(username));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Made at the first sign-in, whoever's: it is slow on purpose, and a start need not wait for it. */
    private synchronized String hashOfNobody() {
        if (hashOfNobody == null) {
            hashOfNobody = accounts.hashOfNobody();
        }
        return hashOfNobody;
    }

    private boolean check(String hash, String password) {
        checks.acquireUninterruptibly();
        try {
            if (!accounts.matches(password, hash)) {
                return false;
            }
        } finally {
            checks.release();
        }
        recent.remember(hash, password);
        return true;
    }
}
