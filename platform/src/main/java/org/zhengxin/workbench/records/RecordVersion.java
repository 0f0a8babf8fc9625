package org.zhengxin.workbench.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.HiddenBecause;
import org.zhengxin.record.EndReason;

/**
 * A version of an own record, with all that it says (信息版本).
 *
 * @param actor who wrote it, such as {@code account:17}; null where a batch brought it
 * @param reason why it was written, in the words of whoever did; null if nothing was said
 * @param end why it ended; null unless its provider ended it here
 * @param days its days, channel by channel
 * @param values what it says, by field code; empty if another agency sent it
 */
record RecordVersion(
        int number,
        String change,
        Instant recordedAt,
        @Nullable String actor,
        @Nullable String reason,
        @Nullable EndReason end,
        @Nullable String severity,
        @Nullable HiddenBecause hidden,
        List<Days> days,
        Map<String, String> values) {

    /** The days of a channel; without a first day it never shows the version. */
    record Days(
            Channel channel,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}
}
