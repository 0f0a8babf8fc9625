package org.zhengxin.catalog;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A limit (期限) to the days on a channel: a period from an anchor, or a named event.
 *
 * @param anchor the day from which the period counts
 * @param period its length, possibly zero; months end on the corresponding day, else on the month's last
 * @param event what ends it, named; null unless the anchor is {@link Anchor#ENDED_ON}
 * @param basis the legal basis
 */
public record Limit(Anchor anchor, Period period, @Nullable Text event, Basis basis) {

    /** The days from which a period counts. */
    public enum Anchor {
        /** The date of the decision document. */
        DECIDED_ON,
        /** The act's own last day; where it has none, no end is set before the act ends. */
        VALID_UNTIL,
        /** The day of the named end event, the first on which the act no longer stands; until then no end is set. */
        ENDED_ON
    }

    /** Returns the last day that the limit allows; null as long as it sets none. */
    public @Nullable LocalDate lastDay(DaysInput input) {
        return switch (anchor) {
            case DECIDED_ON -> input.decidedOn().plus(period);
            case VALID_UNTIL ->
                input.validUntil() == null ? null : input.validUntil().plus(period);
            case ENDED_ON -> afterEvent(input.eventOn());
        };
    }

    private @Nullable LocalDate afterEvent(@Nullable LocalDate endedOn) {
        if (endedOn == null) {
            return null;
        }
        // Without a period the record goes with the event: its last day is the one before.
        return period.isZero() ? endedOn.minusDays(1) : endedOn.plus(period);
    }

    /** Returns the limit in words. */
    public Text words() {
        return RuleWords.of(this);
    }
}
