package org.zhengxin.access.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The buckets of the clients that asked lately (令牌桶), in memory alone; a full one and a forgotten one are the same. */
@Component
class Buckets {
    /** The time in which an empty bucket fills again. */
    static final Duration WINDOW = Duration.ofMinutes(1);

    private final Map<Client.Policy, Long> quotas = new EnumMap<>(Client.Policy.class);
    private final Cache<Client, Bucket> buckets;

    Buckets(RateProperties properties) {
        quotas.put(Client.Policy.ANONYMOUS, properties.anonymous());
        quotas.put(Client.Policy.AGENCY, properties.agency());
        quotas.put(Client.Policy.LOOPBACK, properties.loopback());
        this.buckets = Caffeine.newBuilder()
                .maximumSize(properties.clients())
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .build();
    }

    /** Returns how many requests a client may send in a window; 0 for any number. */
    long quota(Client client) {
        return client.own() > 0 ? client.own() : quotas.getOrDefault(client.policy(), 0L);
    }

    /** Counts a request of a client that has a quota. */
    ConsumptionProbe take(Client client) {
        return buckets.get(client, this::full).tryConsumeAndReturnRemaining(1);
    }

    private Bucket full(Client client) {
        long quota = quota(client);
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
                .build();
    }
}
