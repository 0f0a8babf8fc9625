package org.zhengxin.record;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Channel;

/**
 * A version of a record as the organisation itself may see it (组织自身信息): every channel, and why it was written.
 *
 * @param days first and last visible day of each channel
 * @param reason why it was written, as given; null if nobody gave one
 * @param state where the record of this version stands today
 */
public record HeldVersion(
        RecordView view,
        Map<Channel, DayRange> days,
        @Nullable String reason,
        HeldState state) {

    public HeldVersion {
        days = Collections.unmodifiableMap(new EnumMap<>(days));
    }

    /** Returns the days of a channel. */
    public DayRange on(Channel channel) {
        return days.getOrDefault(channel, DayRange.NONE);
    }

    /** Tells whether a channel shows it on a day. */
    public boolean shownOn(Channel channel, LocalDate day) {
        return on(channel).contains(day);
    }
}
