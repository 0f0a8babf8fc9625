package org.zhengxin.access.login;

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
    Optional<String> problem(Account account, String password) {
        if (!throttle.admitCode(account.id())) {
            return Optional.of("access.login.wait");
        }
        String hash = accounts.byId(account.id()).orElseThrow().passwordHash();
        try {
            if (!passwords.matches(password, hash)) {
                return Optional.of("access.password.current-wrong");
            }
        } catch (Passwords.TooMany others) {
            return Optional.of("access.login.wait");
        }
        throttle.codeWasRight(account.id());
        return Optional.empty();
    }
}
