package org.zhengxin.rights.objection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.web.Text;

/**
 * What a unit read and was put right since (查阅后被更正的信息).
 *
 * @param unseen how many lines the account has not marked as seen
 * @param newest the moment of the latest; empty if there is none
 */
record ToldPage(String token, Account account, List<Line> lines, int unseen, String newest) {
    /**
     * A record that was read there; nothing of what it said.
     *
     * @param kind its kind; null if nothing of it is left
     */
    record Line(
            String number,
            String organisation,
            String code,
            @Nullable Text kind,
            Text effect,
            LocalDate readOn,
            LocalDate toldOn) {}
}
