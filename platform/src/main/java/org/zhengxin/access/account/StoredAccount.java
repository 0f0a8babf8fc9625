package org.zhengxin.access.account;

import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;

/**
 * An account with what only this module knows of it.
 *
 * @param passwordHash null until the invitation is taken up
 * @param totpSecret the ciphertext of the second factor's secret, null without one
 * @param ended whether it can no longer sign in
 */
public record StoredAccount(
        Account account, @Nullable String passwordHash, byte @Nullable [] totpSecret, boolean ended) {

    /** Tells whether it signs in with a second factor. */
    public boolean hasSecondFactor() {
        return totpSecret != null;
    }

    /** Tells whether it must set a second factor up before it may do anything. */
    public boolean lacksSecondFactor() {
        return totpSecret == null && account.role().needsSecondFactor();
    }

    /** Says nothing of its secrets. */
    @Override
    public String toString() {
        return "StoredAccount[" + account.id() + "]";
    }
}
