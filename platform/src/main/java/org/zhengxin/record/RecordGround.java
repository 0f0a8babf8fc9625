package org.zhengxin.record;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.DaysInput;
import org.zhengxin.catalog.SeverityDecision;

/**
 * A record's current version with what its days follow from (公示依据), to explain why it is public and until when.
 *
 * @param days first and last visible day of each channel, as they stand on the version
 * @param input what the rule was asked with
 * @param graded the severity by the table of the kind's entry, with its rule; null for kinds without severity
 * @param reason why the version was written, as given; null if nobody gave one
 * @param firstPublic the first day on which any version was public; null if none was
 * @param publicToday whether everyone may see it today
 */
public record RecordGround(
        RecordView view,
        Map<Channel, DayRange> days,
        DaysInput input,
        @Nullable SeverityDecision graded,
        @Nullable String reason,
        @Nullable LocalDate firstPublic,
        boolean publicToday) {

    public RecordGround {
        days = Collections.unmodifiableMap(new EnumMap<>(days));
    }

    /** Returns the days of a channel. */
    public DayRange on(Channel channel) {
        return days.getOrDefault(channel, DayRange.NONE);
    }
}
