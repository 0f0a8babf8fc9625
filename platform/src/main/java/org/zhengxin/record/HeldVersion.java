package org.zhengxin.record;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Channel;
import org.zhengxin.web.Text;

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

    /** Returns in words why it was written (理由): a ground that is kept as such by its name; null if nobody gave one. */
    public @Nullable Text why() {
        if (reason == null) {
            return null;
        }
        return EndReason.read(reason)
                .map(EndReason::words)
                .or(() -> RepairGround.read(reason).map(RepairGround::words))
                .orElseGet(() -> Text.of(reason, reason));
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
