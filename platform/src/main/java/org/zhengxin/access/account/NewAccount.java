package org.zhengxin.access.account;

import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Role;

/** An account to be made (新账号); see {@link org.zhengxin.access.Account}. */
public record NewAccount(
        String username,
        String function,
        String unit,
        Role role,
        @Nullable Long agencyId,
        @Nullable String region,
        @Nullable String organisation) {

    public NewAccount {
        if (!Role.ofAccounts().contains(role)) {
            throw new IllegalArgumentException("No account can be " + role);
        }
    }
}
