package org.zhengxin.access.desk;

import java.util.List;
import java.util.UUID;
import org.zhengxin.access.Account;

/**
 * The sign-ins of an account that somebody looks after (账号登录情况).
 *
 * @param actor who looks
 * @param account whose they are
 */
record AccountSignInsPage(String token, Account actor, Account account, List<Line> lines, boolean ended) {

    /** A sign-in. */
    record Line(UUID handle, String since, String lastUsed) {}
}
