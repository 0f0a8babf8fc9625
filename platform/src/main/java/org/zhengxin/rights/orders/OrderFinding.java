package org.zhengxin.rights.orders;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the result that an authority chooses against the days (结果认定): whether something was late follows from them. */
record OrderFinding(Order order, LocalDate today) {

    /** A result with its day, or what is wrong with it. */
    record Read(
            @Nullable OrderResult result,
            LocalDate on,
            @Nullable OrderAnswer wrong) {}

    /**
     * Reads it.
     *
     * @param on the day on which it was put right or the talk was held; null if none was given
     * @param reported whether the organisation has reported
     */
    Read read(OrderResult chosen, @Nullable LocalDate on, boolean reported) {
        return switch (chosen) {
            case DONE, DONE_LATE -> done(on, reported);
            case NOT_DONE ->
                today.isAfter(Objects.requireNonNull(order.due()))
                        ? new Read(OrderResult.NOT_DONE, today, null)
                        : wrong(OrderAnswer.TOO_EARLY);
            case HELD, ABSENT -> talk(chosen, on);
            case CANCELLED -> new Read(OrderResult.CANCELLED, today, null);
        };
    }

    private Read done(@Nullable LocalDate on, boolean reported) {
        if (!reported) {
            return wrong(OrderAnswer.TOO_EARLY);
        }
        LocalDate issued = Objects.requireNonNull(order.issuedOn());
        if (on == null || on.isBefore(issued) || on.isAfter(today)) {
            return wrong(OrderAnswer.DAY);
        }
        boolean late = on.isAfter(Objects.requireNonNull(order.due()));
        return new Read(late ? OrderResult.DONE_LATE : OrderResult.DONE, on, null);
    }

    private Read talk(OrderResult chosen, @Nullable LocalDate on) {
        LocalDate meets = Objects.requireNonNull(order.meetsOn());
        if (today.isBefore(meets)) {
            return wrong(OrderAnswer.TOO_EARLY);
        }
        LocalDate day = chosen == OrderResult.ABSENT || on == null ? meets : on;
        return day.isBefore(meets) || day.isAfter(today) ? wrong(OrderAnswer.DAY) : new Read(chosen, day, null);
    }

    private Read wrong(OrderAnswer answer) {
        return new Read(null, today, answer);
    }
}
