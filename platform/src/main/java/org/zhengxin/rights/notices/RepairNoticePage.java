package org.zhengxin.rights.notices;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.web.Text;

/**
 * One credit-repair notice, as its agency sees it (告知书详情).
 *
 * @param way how it was served, or null
 * @param answer what the organisation answered, or null
 */
record RepairNoticePage(
        String token,
        Account account,
        RepairNotice notice,
        List<NoticeRules.Way> ways,
        @Nullable Text way,
        @Nullable String answer,
        LocalDate today,
        @Nullable String said,
        @Nullable String problem) {}
