package org.zhengxin.rights.notices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhengxin.organisation.Own;
import org.zhengxin.rights.cases.Typed;
import org.zhengxin.web.Text;

/** One prior notice as the organisation sees it (本组织事先告知书). */
record OwnPriorNoticePage(
        String token,
        Own own,
        PriorNotice notice,
        String agency,
        @Nullable Text way,
        Text lawfulBasis,
        LocalDate today,
        Typed typed,
        @Nullable String said,
        @Nullable String problem) {

    boolean answers() {
        return own.right().acts() && notice.answerable(today);
    }
}
