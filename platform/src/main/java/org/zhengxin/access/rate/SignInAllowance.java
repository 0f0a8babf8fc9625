package org.zhengxin.access.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How many wrong passwords one address may send (登录尝试限额), in memory alone. A right one is given back, so that an office
 * behind one address can come to work at the same minute.
 */
@Component
public class SignInAllowance {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final long LOOPBACK_TIMES = 100;
    private static final int MOST_CLIENTS = 100_000;

    private final ClientAddress addresses;
    private final long perMinute;
    private final Cache<Client, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();

    SignInAllowance(RateProperties properties) {
        this.addresses = new ClientAddress(properties.trustedProxies());
        this.perMinute = properties.signIns();
    }

    /** Takes one attempt of a request's address; false if none is left. */
    public boolean take(HttpServletRequest request) {
        return perMinute == 0 || bucket(request).tryConsume(1);
    }

    /** Gives the attempt back. */
    public void giveBack(HttpServletRequest request) {
        if (perMinute > 0) {
            bucket(request).addTokens(1);
        }
    }

    /** Returns what tells a request's address, or its network in IPv6, from others. */
    public String network(HttpServletRequest request) {
        return Client.at(addresses.of(request)).toString();
    }

    private Bucket bucket(HttpServletRequest request) {
        return buckets.get(Client.at(addresses.of(request)), this::full);
    }

    /** From this machine itself come a proxy that is not named, and tests. */
    private Bucket full(Client client) {
        long quota = client.policy() == Client.Policy.LOOPBACK ? perMinute * LOOPBACK_TIMES : perMinute;
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
                .build();
    }
}
