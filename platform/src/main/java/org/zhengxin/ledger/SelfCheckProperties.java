package org.zhengxin.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator chooses about the self-check, {@code zhengxin.self-check}.
 *
 * @param enabled whether this node checks by itself, at its start and from time to time
 * @param every how long after the last check of everything the next one begins
 * @param rests how many times as long as it works such a check rests
 */
@ConfigurationProperties("zhengxin.self-check")
record SelfCheckProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1d") Duration every,
        @DefaultValue("4") int rests) {}
