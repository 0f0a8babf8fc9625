package org.zhengxin.owndesk.file;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Channel;
import org.zhengxin.web.Text;

/**
 * A record on one channel (渠道状态).
 *
 * @param from the first day; null if the channel never shows it
 * @param until the last day; null with a first day if a named event ends it
 * @param shown whether the channel shows it today
 * @param why why it does not; null if it does
 */
public record ChannelLine(
        Channel channel,
        Text label,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean shown,
        @Nullable Text why) {}
