package org.zhengxin.rights.why;

import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;

/**
 * What the page shows.
 *
 * @param account who is signed in; null on the public page
 * @param token of the forms; null on the public page
 */
record WhyPage(Why why, @Nullable Account account, @Nullable String token) {}
