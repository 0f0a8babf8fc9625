package org.zhengxin.catalog;

import java.util.List;

/**
 * The rule for one channel of a kind (渠道规则).
 *
 * @param channel the channel
 * @param clauses the clauses; the first that covers a record counts
 */
public record ChannelRule(Channel channel, List<Clause> clauses) {

    /** Copies the clauses. */
    public ChannelRule {
        clauses = List.copyOf(clauses);
    }
}
