package org.zhengxin.checkdesk.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/**
 * A record that is not public, as the auditor sees it (非公开信息).
 *
 * @param documentNumber empty once its content was erased
 * @param provider who sent it; null if nobody did
 * @param why why the public does not see it
 * @param ground the ground in words, or null
 * @param since the first day on which the public did not see it; null where it was never to
 * @param over the first day on which no channel held it; null while one does
 */
record SealedLine(
        String id,
        Text kind,
        String documentNumber,
        String authority,
        @Nullable Text provider,
        LocalDate decidedOn,
        Text why,
        @Nullable Text ground,
        @Nullable LocalDate since,
        @Nullable LocalDate over) {}
