package org.zhengxin.access.desk;

import java.util.Locale;
import java.util.Objects;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agency;

/**
 * What the list of accounts is narrowed to (账号查询条件); an empty text leaves open.
 *
 * @param q part of a user name, a function or a unit
 * @param of the name of a role
 * @param at the code of an agency
 */
record AccountsFilter(String q, String of, String at) {
    AccountsFilter {
        q = Objects.requireNonNullElse(q, "").strip();
        of = Objects.requireNonNullElse(of, "");
        at = Objects.requireNonNullElse(at, "");
    }

    static AccountsFilter none() {
        return new AccountsFilter("", "", "");
    }

    boolean lets(Account account) {
        String text = q.toLowerCase(Locale.ROOT);
        Agency agency = account.agency();
        return (account.username().contains(text)
                        || account.function().toLowerCase(Locale.ROOT).contains(text)
                        || account.unit().toLowerCase(Locale.ROOT).contains(text))
                && (of.isEmpty() || account.role().name().equals(of))
                && (at.isEmpty() || (agency != null && agency.code().equals(at)));
    }
}
