package org.zhengxin.catalog;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The days of a record on every channel (可见期间).
 *
 * @param channels one answer for each channel
 * @param warnings what the row said and was not followed
 */
public record VisibleDays(Map<Channel, ChannelDays> channels, Set<DaysWarning> warnings) {

    /** Copies both and refuses an answer that leaves a channel out. */
    public VisibleDays {
        channels = Collections.unmodifiableMap(new EnumMap<>(channels));
        warnings = Set.copyOf(warnings);
        if (channels.size() < Channel.values().length) {
            throw new IllegalArgumentException("a channel has no answer");
        }
    }

    /** Tells whether any channel shows the record on any day. */
    public boolean shownAnywhere() {
        return channels.values().stream().anyMatch(days -> days.from() != null);
    }

    /** Returns the answer of a record that no channel shows, whatever the rule says. */
    public VisibleDays withheld(HiddenBecause reason) {
        Map<Channel, ChannelDays> days = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            days.put(channel, new ChannelDays(channel, null, null, reason, null));
        }
        return new VisibleDays(days, warnings);
    }

    /** Returns the days of a record that nothing showed before a day: none begins earlier, what is over by then is hidden. */
    public VisibleDays openingOn(LocalDate day) {
        Map<Channel, ChannelDays> days = new EnumMap<>(channels);
        days.replaceAll((channel, on) -> on.openingOn(day));
        return new VisibleDays(days, warnings);
    }

    /** Returns the days on a channel. */
    public ChannelDays on(Channel channel) {
        return channels.getOrDefault(
                channel, new ChannelDays(channel, null, null, HiddenBecause.CHANNEL_NOT_USED, null));
    }
}
