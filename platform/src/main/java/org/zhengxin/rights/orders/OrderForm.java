package org.zhengxin.rights.orders;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was typed into the form of a new order or talk (事项表单); a field that was not sent is empty. */
record OrderForm(
        String kind,
        String record,
        String organisation,
        String number,
        String basis,
        String wanted,
        String due,
        String days,
        String place,
        String date,
        String time) {

    OrderForm {
        kind = stripped(kind);
        record = stripped(record);
        organisation = stripped(organisation);
        number = stripped(number);
        basis = stripped(basis);
        wanted = stripped(wanted);
        due = stripped(due);
        days = stripped(days);
        place = stripped(place);
        date = stripped(date);
        time = stripped(time);
    }

    static OrderForm blank(OrderKind kind, String record) {
        return new OrderForm(kind.name(), record, "", "", "", "", "", "", "", "", "");
    }

    /** Returns what kind it is for; anything unknown is an order to put things right. */
    OrderKind wantedKind() {
        return switch (kind) {
            case "REMINDING_TALK" -> OrderKind.REMINDING_TALK;
            case "WARNING_TALK" -> OrderKind.WARNING_TALK;
            default -> OrderKind.RECTIFICATION;
        };
    }

    private static String stripped(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }
}
