package org.zhengxin.checkdesk.audit;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.trail.Purpose;

/**
 * A page of the access log (查阅记录页).
 *
 * @param wrong the field that cannot be made sense of, or null
 * @param next the address of older ones, or null
 * @param file the address of the same as CSV
 */
record AuditPage(
        String token,
        Account account,
        AuditForm form,
        Collection<Purpose> purposes,
        List<ShownAccess> lines,
        @Nullable String wrong,
        @Nullable String next,
        String file) {}
