package org.zhengxin.officedesk.organisations;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.SearchHit;
import org.zhengxin.web.Text;

/**
 * An organisation that waits for confirmation (待确认主体办理).
 *
 * @param near organisations with a name like it
 * @param problem the name of the field that is wrong, or null
 */
record SubjectPage(
        String token,
        Account account,
        Organisation organisation,
        List<SubjectHoldings.Line> holdings,
        List<SearchHit> near,
        Map<String, Text> kinds,
        String typed,
        String reason,
        @Nullable String problem) {}
