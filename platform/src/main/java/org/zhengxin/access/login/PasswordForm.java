package org.zhengxin.access.login;

import java.util.Optional;
import org.zhengxin.access.Account;
import org.zhengxin.access.account.PasswordRules;

/** What can be wrong with a new password and its repetition. */
final class PasswordForm {

    private PasswordForm() {}

    /** Returns the key of what is wrong, if anything. */
    static Optional<String> problem(PasswordRules rules, Account account, String password, String again) {
        if (!password.equals(again)) {
            return Optional.of("access.password.different");
        }
        return rules.fault(account, password).map(fault -> "access.password." + fault);
    }
}
