package org.zhengxin.officedesk.organisations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;

/**
 * The organisations that wait for confirmation (待确认主体).
 *
 * @param asked what was searched for
 * @param confirmed whether one was just confirmed
 */
record ProvisionalPage(
        String token,
        Account account,
        long all,
        List<ProvisionalReader.Line> lines,
        String asked,
        @Nullable String next,
        boolean confirmed) {}
