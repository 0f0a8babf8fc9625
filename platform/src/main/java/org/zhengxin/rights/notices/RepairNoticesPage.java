package org.zhengxin.rights.notices;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;

/**
 * Credit-repair notices of an agency's records (告知书列表).
 *
 * @param organisation the code that was asked for, or empty
 * @param batch the batch that was asked for, or null
 * @param more whether the batch has more than are shown
 */
record RepairNoticesPage(
        String token,
        Account account,
        String organisation,
        @Nullable UUID batch,
        List<RepairNotice> notices,
        boolean more) {}
