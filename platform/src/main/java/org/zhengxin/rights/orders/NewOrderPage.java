package org.zhengxin.rights.orders;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;

/**
 * The form of a new order or talk (新建事项).
 *
 * @param linked the record that it belongs to, or null
 * @param linkedName the organisation of that record, or null
 * @param problem the field that is wrong, or null
 */
record NewOrderPage(
        String token,
        Account account,
        OrderForm form,
        OrderSubjects.@Nullable Linked linked,
        @Nullable String linkedName,
        List<OrderBases.Line> bases,
        LocalDate today,
        @Nullable String problem) {

    OrderKind kind() {
        return form.wantedKind();
    }

    /** Returns the field to which the problem's link leads. */
    String field() {
        return switch (problem == null ? "" : problem) {
            case "taken" -> "number";
            case "person" -> "wanted";
            case "record" -> "form";
            default -> String.valueOf(problem);
        };
    }
}
