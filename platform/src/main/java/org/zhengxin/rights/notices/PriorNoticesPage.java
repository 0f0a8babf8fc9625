package org.zhengxin.rights.notices;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;

/** Prior notices of an agency (事先告知书列表). */
record PriorNoticesPage(
        String token,
        Account account,
        List<Line> lines,
        @Nullable String next) {

    /** One of them. */
    record Line(PriorNotice notice, String code, String name) {}
}
