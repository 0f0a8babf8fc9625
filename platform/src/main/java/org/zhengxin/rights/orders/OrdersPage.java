package org.zhengxin.rights.orders;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.access.Role;

/**
 * Orders and talks of an agency, or of all within the office's scope (整改与约谈列表).
 *
 * @param open whether only those without a result are shown
 * @param next the address of the next page, or null
 */
record OrdersPage(
        String token,
        Account account,
        boolean open,
        List<Line> lines,
        LocalDate today,
        @Nullable String next,
        @Nullable String said) {

    /** One of them. */
    record Line(Order order, String organisation, String organisationName, String agencyName) {}

    boolean acts() {
        return account.role() != Role.OFFICE;
    }
}
