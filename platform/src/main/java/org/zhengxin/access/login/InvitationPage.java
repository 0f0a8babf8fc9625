package org.zhengxin.access.login;

import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;

/**
 * The page behind a one-time link (启用账号页).
 *
 * @param secret of the link
 * @param shortest how many characters the password needs
 */
record InvitationPage(
        String token,
        String secret,
        Account account,
        int shortest,
        @Nullable String problem) {}
