package org.zhengxin.access.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.Passwords;

/** Asks someone who is signed in for the password again, slowed down like a second factor's code. */
@Component
class PasswordCheck {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Throttle throttle;

    PasswordCheck(Accounts accounts, Passwords passwords, Throttle throttle) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /** Returns the key of what is wrong, if anything. */
    Optional<String> problem(HttpServletRequest request, Account account, String password) {
        if (!throttle.admitCode(request, account)) {
            return Optional.of("access.login.wait");
        }
        String hash = accounts.byId(account.id()).orElseThrow().passwordHash();
        try {
            if (!passwords.matches(password, hash, Passwords.Standing.KNOWN)) {
                return Optional.of("access.password.current-wrong");
            }
        } catch (Passwords.TooMany others) {
            return Optional.of("access.login.wait");
        }
        throttle.codeWasRight(request, account);
        return Optional.empty();
    }
}
