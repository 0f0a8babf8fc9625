package org.zhengxin.checkdesk.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;

/**
 * The unit's own checks (本单位核查记录).
 *
 * @param next the address of older ones, or null
 */
record HistoryPage(
        String token,
        Account account,
        List<MadeCheck> made,
        @Nullable String next) {}
