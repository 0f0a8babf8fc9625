package org.zhengxin.access.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;

/**
 * A page of what was done about accounts (账号操作记录).
 *
 * @param next the cursor of older ones, or null
 */
record EventsPage(
        String token,
        Account account,
        List<EventLines.Line> lines,
        @Nullable String next) {}
