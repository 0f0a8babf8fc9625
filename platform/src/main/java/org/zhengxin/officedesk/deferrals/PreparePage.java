package org.zhengxin.officedesk.deferrals;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.record.RecordView;
import org.zhengxin.web.Text;

/**
 * A record whose display is to be deferred (拟暂缓公示).
 *
 * @param problem the last part of the message that says what is wrong, or null
 * @param field which it is about
 */
record PreparePage(
        String token,
        Account account,
        RecordView record,
        Organisation organisation,
        Map<String, Text> kinds,
        DeferralForm form,
        @Nullable String problem,
        String field) {}
