package org.zhengxin.owndesk.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.OrganisationAccounts.Member;
import org.zhengxin.access.OrganisationAccounts.Right;
import org.zhengxin.organisation.Own;

/**
 * The organisation's accounts (成员账号).
 *
 * @param problem the name of the field that is wrong, or null
 * @param link a one-time link that was just made, told this once
 */
record StaffPage(
        String token,
        Own own,
        List<Member> members,
        String username,
        String function,
        @Nullable String problem,
        @Nullable MadeLink link) {

    /** A one-time link: whose, the whole address, and until when. */
    record MadeLink(String username, String address, String until) {}

    List<Right> rights() {
        return List.of(Right.VIEW, Right.ACT);
    }

    /** Tells whether the holder who looks can recover or end an account. */
    boolean looksAfter(Member member) {
        return own.holds()
                && member.right() != Right.HOLDER
                && member.state() != org.zhengxin.access.OrganisationAccounts.State.ENDED;
    }
}
