package org.zhengxin.officedesk.holdings;

import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.intake.HeldCase;
import org.zhengxin.web.Text;

/**
 * A row to be decided beside the organisations that it may be about (待核行办理).
 *
 * @param agency the name of the one that sent it
 * @param kind what it was read as, or null
 * @param wanted what further organisations were looked for by; empty for nothing
 * @param chosen what was chosen before, and why; empty for nothing
 * @param problem what stopped the decision, or null
 */
record HoldingPage(
        String token,
        Account account,
        HeldCase row,
        String agency,
        @Nullable Text kind,
        HoldingClock.@Nullable Due due,
        String wanted,
        String chosen,
        String reason,
        @Nullable Text problem) {

    String address() {
        return new HoldingsReader.Place(
                        row.line().batch(), row.line().sheet(), row.line().row())
                .address();
    }
}
