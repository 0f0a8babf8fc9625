package org.zhengxin.checkdesk.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.record.HeldState;
import org.zhengxin.trail.Purpose;
import org.zhengxin.web.Text;

/**
 * An organisation's records that are not public (非公开信息页).
 *
 * @param problem what is wrong with what was asked, or null
 * @param wrong the field that it is about, or null
 * @param answer null before anything was asked
 */
record SealedPage(
        String token,
        Account account,
        SealedForm form,
        List<Purpose> purposes,
        @Nullable Text problem,
        @Nullable String wrong,
        @Nullable Answer answer) {

    /**
     * What was found.
     *
     * @param access the number of the access that was written for it
     * @param counts all records of the organisation by where they stand
     * @param next the address of the next page, or null
     */
    record Answer(
            Organisation organisation,
            long access,
            Map<HeldState, Integer> counts,
            List<SealedLine> lines,
            @Nullable String next) {

        int count(HeldState state) {
            return counts.getOrDefault(state, 0);
        }
    }
}
