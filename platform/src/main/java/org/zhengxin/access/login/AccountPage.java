package org.zhengxin.access.login;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;

/**
 * One's own account (账号与安全).
 *
 * @param codesLeft how many recovery codes are left
 * @param notice the key of what is to be told, or null
 * @param problem the key of what is wrong, or null
 */
record AccountPage(
        String token,
        Account account,
        boolean secondFactor,
        int codesLeft,
        List<Line> signIns,
        @Nullable String notice,
        @Nullable String problem) {

    /**
     * One sign-in.
     *
     * @param own whether it is the one that looks at the page
     */
    record Line(UUID handle, String since, String lastUsed, boolean own) {}
}
