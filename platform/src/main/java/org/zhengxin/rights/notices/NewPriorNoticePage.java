package org.zhengxin.rights.notices;

import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.web.Text;

/** The form of a new prior notice (新建事先告知). */
record NewPriorNoticePage(
        String token,
        Account account,
        PriorNoticeForm form,
        Text lawfulBasis,
        @Nullable String problem) {

    /** Returns the field to which the problem's link leads. */
    String field() {
        return "taken".equals(problem) ? "number" : String.valueOf(problem);
    }
}
