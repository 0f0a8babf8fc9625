package org.zhengxin.rights.objection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.access.Role;
import org.zhengxin.organisation.MergeLink;
import org.zhengxin.organisation.Own;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.web.Text;

/**
 * A list of objections (异议列表).
 *
 * @param own whose desk it is; null at the office's and an agency's
 * @param merges those that the organisation can object to
 * @param closed whether those that have ended are listed
 * @param next the address of the next page, or null
 */
record ListPage(
        String token,
        @Nullable Own own,
        Account account,
        List<Line> lines,
        List<MergeLink> merges,
        boolean closed,
        @Nullable String next) {

    /** A case in the list. */
    record Line(
            RightsCase found,
            Text target,
            String organisation,
            String code,
            Text stage,
            @Nullable Text outcome,
            @Nullable LocalDate due,
            boolean late) {}

    boolean ofOffice() {
        return account.role() == Role.OFFICE;
    }
}
