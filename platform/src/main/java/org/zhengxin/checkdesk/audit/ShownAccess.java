package org.zhengxin.checkdesk.audit;

import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/**
 * One access in words (查阅记录).
 *
 * @param at when, in Shanghai
 * @param reader such as {@code account:17}
 * @param who user name and function; empty where it was no account
 * @param code of the organisation, or empty
 * @param name of the organisation now, or empty
 */
record ShownAccess(
        long id,
        String at,
        String reader,
        String who,
        String unit,
        Text role,
        String code,
        String name,
        Text what,
        Text purpose,
        @Nullable String caseNumber,
        @Nullable String onBehalfOf) {}
