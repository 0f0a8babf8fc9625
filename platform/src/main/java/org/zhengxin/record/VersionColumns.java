package org.zhengxin.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.ChannelDays;
import org.zhengxin.catalog.VisibleDays;

/** Names of the day columns of a version, channel by channel. */
final class VersionColumns {
    private VersionColumns() {}

    static String from(Channel channel) {
        return prefix(channel) + "_from";
    }

    static String until(Channel channel) {
        return prefix(channel) + "_until";
    }

    static DayRange days(ResultSet row, Channel channel) throws SQLException {
        LocalDate from = row.getObject(from(channel), LocalDate.class);
        return from == null ? DayRange.NONE : new DayRange(from, row.getObject(until(channel), LocalDate.class));
    }

    static List<DayRange> ranges(VisibleDays days) {
        List<DayRange> ranges = new ArrayList<>(Channel.values().length);
        for (Channel channel : Channel.values()) {
            ChannelDays on = days.on(channel);
            ranges.add(on.from() == null ? DayRange.NONE : new DayRange(on.from(), on.until()));
        }
        return ranges;
    }

    private static String prefix(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
