package org.zhengxin.access.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Role;
import org.zhengxin.access.account.StoredAccount;

/**
 * The accounts that somebody looks after (账号管理).
 *
 * @param actor who looks
 * @param roles whom they may invite
 * @param agencies for which agencies; empty if for their own alone
 * @param filter what the list is narrowed to
 * @param lastSignIns when accounts signed in last, by number
 * @param problem the name of the field that is wrong, {@code taken}, or null
 * @param link a one-time link that was just made, told this once
 */
record AccountsPage(
        String token,
        Account actor,
        List<StoredAccount> accounts,
        List<Role> roles,
        List<Agency> agencies,
        AccountsFilter filter,
        Map<Long, String> lastSignIns,
        InvitationForm form,
        @Nullable String problem,
        @Nullable MadeLink link) {

    /**
     * A one-time link.
     *
     * @param username whose it is
     * @param address the whole address
     * @param until when it ends
     */
    record MadeLink(String username, String address, String until) {}

    /** Returns the key of an account's state. */
    static String state(StoredAccount account) {
        if (account.ended()) {
            return "access.accounts.state-ended";
        }
        return account.passwordHash() == null ? "access.accounts.state-invited" : "access.accounts.state-active";
    }
}
