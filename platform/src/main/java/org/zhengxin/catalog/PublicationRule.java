package org.zhengxin.catalog;

import java.util.Map;

/**
 * The publication rule (公示规则) of a kind: its channels and the days on each.
 *
 * @param channels the rules of the channels that the kind uses
 * @param publishable whether a basis orders publication
 * @param adverse whether the kind is adverse
 */
public record PublicationRule(Map<Channel, ChannelRule> channels, boolean publishable, boolean adverse) {

    /** Copies the rules. */
    public PublicationRule {
        channels = Map.copyOf(channels);
    }

    /**
     * Decides on which days each channel shows a record. The last day is the earliest of the rule's and the row's own; a
     * row narrows, never widens.
     */
    public VisibleDays days(DaysInput input) {
        return new DaysCalculation(this, input).result();
    }
}
