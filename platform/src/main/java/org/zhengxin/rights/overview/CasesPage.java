package org.zhengxin.rights.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agency;

/**
 * The overview of cases (事项期限总览).
 *
 * @param agencies those that the account may see
 * @param names of agencies, by their number
 * @param all the counts of all agencies together
 * @param counts by agency
 * @param lines open cases
 * @param next the address of the next page, or null
 */
record CasesPage(
        String token,
        Account account,
        LocalDate today,
        List<Agency> agencies,
        Map<Long, String> names,
        CasesFilter filter,
        CaseCounts all,
        List<CaseCounts> counts,
        List<CaseLine> lines,
        CaseWords words,
        @Nullable String next) {

    /** Tells whether counts by agency say more than the sum. */
    boolean byAgency() {
        return !account.role().isOfAgency();
    }

    String agency(@Nullable Long id) {
        return id == null ? "" : names.getOrDefault(id, "");
    }
}
