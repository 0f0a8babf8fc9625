package org.zhengxin.rights.orders;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.access.Role;
import org.zhengxin.rights.cases.Typed;
import org.zhengxin.rights.evidence.EvidenceFile;

/**
 * One order or talk, as its authority and the office see it (事项详情).
 *
 * @param organisation its code
 * @param linked number of the decision that it belongs to, or null
 * @param own whether who looks prepared it, or proposed its result, and so cannot approve it
 * @param said what was done, or null
 * @param problem what was wrong, or null
 */
record OrderPage(
        String token,
        Account account,
        Order order,
        String organisation,
        String organisationName,
        String agencyName,
        @Nullable String linked,
        boolean fourEyes,
        boolean own,
        List<OrderStep> steps,
        List<EvidenceFile> files,
        LocalDate today,
        Typed typed,
        @Nullable String said,
        @Nullable String problem) {

    String address() {
        return "/desk/orders/" + order.id();
    }

    /** Tells whether who looks acts for the authority; the office looks on. */
    boolean acts() {
        return account.role() == Role.CLERK || account.role() == Role.REVIEWER;
    }

    boolean issuable() {
        return acts()
                && order.state() == OrderState.PREPARED
                && (!fourEyes || (account.role() == Role.REVIEWER && !own));
    }

    boolean confirmable() {
        return account.role() == Role.REVIEWER && order.state() == OrderState.PROPOSED && !own;
    }

    boolean late() {
        return order.late(today);
    }

    List<OrderResult> choices() {
        return OrderResult.choices(order.kind());
    }
}
