package org.zhengxin.access.rate;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests a client may send in a minute (访问频率限制), {@code zhengxin.limits}; 0 sets no limit.
 *
 * @param anonymous without a token, by address: a person, or an office behind one address
 * @param agency with an agency's token, wherever from
 * @param loopback from this machine itself, as benchmarks and a proxy that is not named below come
 * @param signIns wrong passwords from one address
 * @param trustedProxies addresses or networks, such as {@code 10.0.0.0/8}, whose {@code X-Forwarded-For} is believed
 * @param clients how many clients are kept in mind at once
 */
@ConfigurationProperties("zhengxin.limits")
record RateProperties(
        @DefaultValue("3000") long anonymous,
        @DefaultValue("6000") long agency,
        @DefaultValue("6000000") long loopback,
        @DefaultValue("30") long signIns,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("100000") int clients) {

    RateProperties {
        if (anonymous < 0 || agency < 0 || loopback < 0 || signIns < 0 || clients < 1) {
            throw new IllegalArgumentException("zhengxin.limits: limits are 0 or more, clients at least 1");
        }
        trustedProxies = List.copyOf(trustedProxies);
    }
}
