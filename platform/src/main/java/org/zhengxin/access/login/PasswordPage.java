package org.zhengxin.access.login;

import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;

/** The page on which one's password is changed (修改口令). */
record PasswordPage(
        String token,
        Account account,
        int shortest,
        @Nullable String problem) {}
