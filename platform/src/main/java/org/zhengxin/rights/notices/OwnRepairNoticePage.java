package org.zhengxin.rights.notices;

import org.jspecify.annotations.Nullable;
import org.zhengxin.organisation.Own;
import org.zhengxin.web.Text;

/** One credit-repair notice, as the organisation sees it (本组织告知书). */
record OwnRepairNoticePage(
        String token,
        Own own,
        RepairNotice notice,
        @Nullable Text way,
        @Nullable String answer,
        @Nullable String said,
        @Nullable String problem) {}
