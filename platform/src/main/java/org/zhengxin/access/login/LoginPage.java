package org.zhengxin.access.login;

import org.jspecify.annotations.Nullable;

/**
 * The page for name and password (登录页).
 *
 * @param token the form's token
 * @param username what was typed before
 * @param next where to go afterwards
 * @param problem the key of what went wrong, or null
 * @param notice the key of what is to be told, or null
 */
record LoginPage(
        String token,
        String username,
        String next,
        @Nullable String problem,
        @Nullable String notice) {}
