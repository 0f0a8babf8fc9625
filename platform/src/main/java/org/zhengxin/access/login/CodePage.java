package org.zhengxin.access.login;

import org.jspecify.annotations.Nullable;

/** The page for the second factor's code (二次验证页). */
record CodePage(String token, String next, @Nullable String problem) {}
