package org.zhengxin.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.access.Caller;
import org.zhengxin.access.OrganisationAccounts.Right;

/**
 * Whose desk it is (本组织): the organisation of the account that asks, and nothing beyond it.
 *
 * @param caller who asks
 * @param group the register's keys of what stands under it: itself and what was merged into it
 * @param survivor the organisation into which it was merged itself, or null; none of the survivor's file belongs to it
 * @param right what the account may
 */
public record Own(
        Caller.OfAccount caller,
        Organisation organisation,
        List<Long> group,
        @Nullable Organisation survivor,
        Right right) {

    /** Returns the account that asks. */
    public Account account() {
        return caller.account();
    }

    /** Returns the organisation's unified social credit code. */
    public String code() {
        return organisation.code();
    }

    /** Returns its name. */
    public String name() {
        return organisation.name();
    }

    /** Tells whether the account looks after the staff. */
    public boolean holds() {
        return right == Right.HOLDER;
    }
}
