package org.zhengxin.rights.repair;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.organisation.Own;
import org.zhengxin.record.RepairSites;
import org.zhengxin.record.RepairStanding;
import org.zhengxin.web.Text;

/** What the pages of an organisation show (组织信用修复页面). */
final class RepairOwnPages {

    private RepairOwnPages() {}

    /** All applications of an organisation. */
    record ListPage(String token, Own own, List<RepairLine> lines) {}

    /**
     * One application.
     *
     * @param said the last part of a message about what was just done, or null
     */
    record CasePage(
            String token,
            Own own,
            RepairDetail detail,
            @Nullable String said) {}

    /**
     * Whether a record can be repaired, and the form to apply.
     *
     * @param open the application that waits, or null
     * @param againFrom the first day of a new application after a refusal, or null
     * @param pledge the text that is signed
     * @param statement what was typed
     * @param problem the last part of the message that says what is wrong, or null
     * @param field which it is about
     * @param largest the largest file in megabytes
     */
    record ApplyPage(
            String token,
            Own own,
            RepairStanding record,
            Text kind,
            RepairOutlook outlook,
            List<RepairSites.SiteState> sites,
            @Nullable RepairLine open,
            @Nullable LocalDate againFrom,
            @Nullable RepairPledge pledge,
            String statement,
            @Nullable String problem,
            String field,
            long largest) {}

    /** What the page of a record shows of its repair; see {@link ApplyPage}. */
    record SectionView(
            RepairStanding record,
            RepairOutlook outlook,
            List<RepairSites.SiteState> sites,
            @Nullable RepairLine latest) {}
}
