package org.zhengxin.catalog;

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

    /** Returns the days on a channel. */
    public ChannelDays on(Channel channel) {
        return channels.getOrDefault(
                channel, new ChannelDays(channel, null, null, HiddenBecause.CHANNEL_NOT_USED, null));
    }
}
