package org.zhengxin.officedesk.sources;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agency;
import org.zhengxin.web.Text;

/**
 * Where decisions of a month are declared (应报数申报).
 *
 * @param agencies to choose from; empty for an agency's own account
 * @param entries what was entered last
 * @param names of agencies by number
 * @param kinds names of kinds of records by code
 * @param problem the name of the field that is wrong, or null
 */
record DeclaredPage(
        String token,
        Account account,
        List<Agency> agencies,
        Map<String, Text> kinds,
        List<DecisionDeclarations.Entry> entries,
        Map<Long, String> names,
        DeclaredForm form,
        @Nullable String problem,
        boolean entered) {}
