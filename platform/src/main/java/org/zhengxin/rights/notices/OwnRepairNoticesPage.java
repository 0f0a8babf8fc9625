package org.zhengxin.rights.notices;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.organisation.Own;

/**
 * Credit-repair notices of an organisation's own records (本组织告知书列表).
 *
 * @param next the address of the next page, or null
 */
record OwnRepairNoticesPage(
        String token,
        Own own,
        List<RepairNotice> notices,
        @Nullable String next) {}
