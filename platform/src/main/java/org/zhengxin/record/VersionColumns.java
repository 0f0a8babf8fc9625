package org.zhengxin.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.ChannelDays;
import org.zhengxin.catalog.HiddenBecause;
import org.zhengxin.catalog.VisibleDays;

/** Names of the day columns of a version, channel by channel. */
final class VersionColumns {
    private static final Map<Channel, String> FROM = named("_from");
    private static final Map<Channel, String> UNTIL = named("_until");

    private VersionColumns() {}

    static String from(Channel channel) {
        return Objects.requireNonNull(FROM.get(channel));
    }

    static String until(Channel channel) {
        return Objects.requireNonNull(UNTIL.get(channel));
    }

    static DayRange days(ResultSet row, Channel channel) throws SQLException {
        LocalDate from = row.getObject(from(channel), LocalDate.class);
        return from == null ? DayRange.NONE : new DayRange(from, row.getObject(until(channel), LocalDate.class));
    }

    static @Nullable HiddenBecause hidden(ResultSet row) throws SQLException {
        String reason = row.getString("hidden_because");
        return reason == null ? null : HiddenBecause.valueOf(reason);
    }

    static List<DayRange> ranges(VisibleDays days) {
        List<DayRange> ranges = new ArrayList<>(Channel.values().length);
        for (Channel channel : Channel.values()) {
            ChannelDays on = days.on(channel);
            ranges.add(on.from() == null ? DayRange.NONE : new DayRange(on.from(), on.until()));
        }
        return ranges;
    }

    private static Map<Channel, String> named(String suffix) {
        Map<Channel, String> names = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            names.put(channel, channel.name().toLowerCase(Locale.ROOT) + suffix);
        }
        return names;
    }
}
