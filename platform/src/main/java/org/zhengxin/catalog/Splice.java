package org.zhengxin.catalog;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * Joins the days of two rules at the first day of the later one (规则衔接): until the day before, the earlier rule's days,
 * from then on the later one's. One range can hold both, because what has ended by that day never comes back.
 */
final class Splice {

    private Splice() {}

    static VisibleDays at(LocalDate day, VisibleDays before, VisibleDays after) {
        Map<Channel, ChannelDays> days = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            days.put(channel, joined(day, before.on(channel), after.on(channel)));
        }
        return new VisibleDays(days, before.warnings());
    }

    /**
     * Joins the days that a record has and those of the rule that decides about it from a day on. That the public did not
     * see it for want of a confirmation says nothing any more: the confirmation would have to do with the rule that decides
     * now. Other channels never ask for one.
     */
    static VisibleDays standing(LocalDate day, VisibleDays standing, VisibleDays after) {
        VisibleDays joined = at(day, standing, after);
        HiddenBecause reason = after.on(Channel.PUBLIC).hiddenBecause();
        if (reason == null || joined.on(Channel.PUBLIC).hiddenBecause() != HiddenBecause.SUBJECT_PROVISIONAL) {
            return joined;
        }
        Map<Channel, ChannelDays> days = new EnumMap<>(joined.channels());
        days.put(Channel.PUBLIC, new ChannelDays(Channel.PUBLIC, null, null, reason, null));
        return new VisibleDays(days, joined.warnings());
    }

    private static ChannelDays joined(LocalDate day, ChannelDays before, ChannelDays after) {
        if (over(day, before)) {
            return before;
        }
        boolean goesOn = after.from() != null && reaches(after, day);
        if (before.from() == null || !before.from().isBefore(day)) {
            return goesOn ? opening(day, after) : hidden(before, after);
        }
        return goesOn
                ? new ChannelDays(before.channel(), before.from(), after.until(), null, after.limit())
                : new ChannelDays(before.channel(), before.from(), day.minusDays(1), null, null);
    }

    /** Tells whether the days were over before the later rule began, or before the record came. */
    private static boolean over(LocalDate day, ChannelDays before) {
        return before.from() == null
                ? before.hiddenBecause() == HiddenBecause.EXPIRED
                        || before.hiddenBecause() == HiddenBecause.NOT_IN_FORCE
                : !reaches(before, day);
    }

    private static boolean reaches(ChannelDays days, LocalDate day) {
        return days.until() == null || !days.until().isBefore(day);
    }

    private static ChannelDays opening(LocalDate day, ChannelDays after) {
        LocalDate from = after.from() == null || after.from().isBefore(day) ? day : after.from();
        return new ChannelDays(after.channel(), from, after.until(), null, after.limit());
    }

    /** Keeps the reason; but for an unconfirmed subject, which is what its confirmation asks for. */
    private static ChannelDays hidden(ChannelDays before, ChannelDays after) {
        HiddenBecause reason =
                before.hiddenBecause() == null || after.hiddenBecause() == HiddenBecause.SUBJECT_PROVISIONAL
                        ? after.hiddenBecause()
                        : before.hiddenBecause();
        return new ChannelDays(before.channel(), null, null, reason == null ? HiddenBecause.EXPIRED : reason, null);
    }
}
