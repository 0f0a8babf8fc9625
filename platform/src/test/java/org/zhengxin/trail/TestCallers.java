package org.zhengxin.trail;

import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.access.Caller;
import org.zhengxin.access.Role;

/** Callers for tests of what is written about them. */
public final class TestCallers {
    private TestCallers() {}

    /** Returns an account whose user name could be a person's. */
    public static Caller.OfAccount signedIn(long id, Role role, String unit) {
        return signedIn(id, role, unit, null);
    }

    /** Returns one that is confined to a district. */
    public static Caller.OfAccount signedIn(long id, Role role, String unit, @Nullable String region) {
        return new Caller.OfAccount(new Account(id, "zhang.san", "核查岗", unit, role, null, region, null));
    }
}
