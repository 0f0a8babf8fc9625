package org.zhengxin.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The publication rule (公示规则) of a kind: its channels and the days on each.
 *
 * @param channels the rules of the channels that the kind uses
 * @param publishable whether a basis orders publication
 * @param adverse whether the kind is adverse
 * @param later the rules of the entries that follow, earliest first; empty in an entry that stands alone
 */
public record PublicationRule(
        Map<Channel, ChannelRule> channels, boolean publishable, boolean adverse, List<Later> later) {

    /** Copies the rules. */
    public PublicationRule {
        channels = Map.copyOf(channels);
        later = List.copyOf(later);
    }

    /** Makes the rule of an entry that stands alone. */
    public PublicationRule(Map<Channel, ChannelRule> channels, boolean publishable, boolean adverse) {
        this(channels, publishable, adverse, List.of());
    }

    /**
     * A rule that follows (后续规则).
     *
     * @param from its first day
     */
    public record Later(LocalDate from, PublicationRule rule) {}

    /**
     * Decides on which days each channel shows a record. The last day is the earliest of the rule's and the row's own; a
     * row narrows, never widens. From the first day of a rule that follows, that one decides.
     */
    public VisibleDays days(DaysInput input) {
        return followed(own(input), input);
    }

    /**
     * Decides on which days each channel goes on to show a record that stands already.
     *
     * @param standing its days until now
     * @param day the first day on which this rule decides about it
     */
    public VisibleDays days(DaysInput input, VisibleDays standing, LocalDate day) {
        return followed(Splice.standing(day, standing, own(input)), input);
    }

    PublicationRule followedBy(List<Later> rules) {
        return new PublicationRule(channels, publishable, adverse, rules);
    }

    private VisibleDays followed(VisibleDays first, DaysInput input) {
        VisibleDays days = first;
        for (Later next : later) {
            days = Splice.at(next.from(), days, next.rule().own(input));
        }
        return days;
    }

    private VisibleDays own(DaysInput input) {
        return new DaysCalculation(this, input).result();
    }
}
