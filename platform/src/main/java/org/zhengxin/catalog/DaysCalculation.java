package org.zhengxin.catalog;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One record's days on every channel, worked out clause by clause. */
final class DaysCalculation {

    private final PublicationRule rule;
    private final DaysInput input;
    private final Set<DaysWarning> warnings = EnumSet.noneOf(DaysWarning.class);

    DaysCalculation(PublicationRule rule, DaysInput input) {
        this.rule = rule;
        this.input = input;
    }

    VisibleDays result() {
        Map<Channel, ChannelDays> days = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            days.put(channel, on(channel));
        }
        return new VisibleDays(days, warnings);
    }

    private ChannelDays on(Channel channel) {
        ChannelRule channelRule = rule.channels().get(channel);
        if (channelRule == null) {
            return hidden(channel, notUsed(channel));
        }
        Clause clause = clause(channelRule);
        if (clause == null) {
            return hidden(channel, notUsed(channel));
        }
        HiddenBecause reason = reasonToHide(channel, clause);
        return reason == null ? shown(channel, clause) : hidden(channel, reason);
    }

    private @Nullable Clause clause(ChannelRule channelRule) {
        for (Clause candidate : channelRule.clauses()) {
            if (candidate.covers(input)) {
                return candidate;
            }
        }
        return null;
    }

    private HiddenBecause notUsed(Channel channel) {
        return channel == Channel.PUBLIC && !rule.publishable()
                ? HiddenBecause.NO_PUBLICATION_BASIS
                : HiddenBecause.CHANNEL_NOT_USED;
    }

    private @Nullable HiddenBecause reasonToHide(Channel channel, Clause clause) {
        if (input.status() == ActStatus.ANNULLED) {
            return HiddenBecause.NOT_IN_FORCE;
        }
        if (clause.hidden() != null) {
            return clause.hidden();
        }
        if (input.rowChannels() != null && !input.rowChannels().contains(channel)) {
            return HiddenBecause.CHANNEL_LIMITED;
        }
        return rule.adverse() && input.subjectProvisional() && channel == Channel.PUBLIC
                ? HiddenBecause.SUBJECT_PROVISIONAL
                : null;
    }

    private ChannelDays shown(Channel channel, Clause clause) {
        LocalDate until = null;
        Limit limit = null;
        for (Limit candidate : clause.limits()) {
            LocalDate last = candidate.lastDay(input);
            if (limit == null || (last != null && (until == null || last.isBefore(until)))) {
                until = last;
                limit = candidate;
            }
        }
        LocalDate last = channel == Channel.PUBLIC ? narrowed(until) : until;
        LocalDate from = input.receivedOn();
        if (last != null && last.isBefore(from)) {
            LocalDate event = input.eventOn();
            boolean ended = event != null && !event.isAfter(from);
            return hidden(channel, ended ? HiddenBecause.NOT_IN_FORCE : HiddenBecause.EXPIRED);
        }
        return new ChannelDays(channel, from, last, null, limit);
    }

    private @Nullable LocalDate narrowed(@Nullable LocalDate until) {
        LocalDate wanted = input.rowPublicationUntil();
        if (wanted == null) {
            return until;
        }
        if (until != null && wanted.isAfter(until)) {
            warnings.add(DaysWarning.LATER_PUBLICATION_END_IGNORED);
            return until;
        }
        return wanted;
    }

    private static ChannelDays hidden(Channel channel, HiddenBecause reason) {
        return new ChannelDays(channel, null, null, reason, null);
    }
}
