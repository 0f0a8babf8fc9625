package org.zhengxin.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a channel shows a record (各渠道可见期间). Either hidden, with the reason, or shown from a day.
 *
 * @param channel the channel
 * @param from the first day, or null when hidden
 * @param until the last day, shown to its end; null when hidden or when only a named event ends it
 * @param hiddenBecause why it is hidden, or null when shown
 * @param limit what sets the last day or names the end; null when hidden, and when a rule to come ends it
 */
public record ChannelDays(
        Channel channel,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable HiddenBecause hiddenBecause,
        @Nullable Limit limit) {

    ChannelDays openingOn(LocalDate day) {
        if (from == null || !from.isBefore(day)) {
            return this;
        }
        return until != null && until.isBefore(day)
                ? new ChannelDays(channel, null, null, HiddenBecause.EXPIRED, null)
                : new ChannelDays(channel, day, until, null, limit);
    }

    /** Tells whether the channel shows the record on the day. */
    public boolean shows(LocalDate day) {
        return from != null && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
