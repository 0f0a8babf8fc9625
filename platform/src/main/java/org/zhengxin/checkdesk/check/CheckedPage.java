package org.zhengxin.checkdesk.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.web.Text;

/**
 * What is shared about an organisation, as a check shows it (核查结果).
 *
 * @param number the number of the access in the trail
 * @param at when it was written, in Shanghai
 * @param merged codes of organisations that were merged with it
 * @param withheld kinds that are not shown today because a rule's change is being worked in
 * @param next the address of the next page, or null
 */
record CheckedPage(
        String token,
        Account account,
        Organisation organisation,
        List<String> merged,
        long number,
        String at,
        Text purpose,
        @Nullable String caseNumber,
        @Nullable String onBehalfOf,
        List<SharedLine> records,
        List<Text> withheld,
        @Nullable String next) {}
