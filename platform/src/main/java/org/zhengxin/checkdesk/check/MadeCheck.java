package org.zhengxin.checkdesk.check;

import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/**
 * A check that the unit made (本单位核查记录).
 *
 * @param at when, in Shanghai
 * @param code of the organisation, or empty
 * @param name of the organisation now, or empty
 * @param own whether the reader made it
 */
record MadeCheck(
        long id,
        String at,
        String code,
        String name,
        Text purpose,
        @Nullable String caseNumber,
        @Nullable String onBehalfOf,
        boolean own) {}
