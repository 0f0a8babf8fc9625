package org.zhengxin.access.rate;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells from which address a request came (客户端地址): the connection's, or behind trusted proxies the last one in
 * {@code X-Forwarded-For} that is none of theirs. What anyone else writes there is not believed.
 */
final class ClientAddress {
    private static final String FORWARDED = "X-Forwarded-For";

    private final List<Network> proxies;

    ClientAddress(List<String> trustedProxies) {
        this.proxies = trustedProxies.stream().map(Network::of).toList();
    }

    InetAddress of(HttpServletRequest request) {
        InetAddress address = literal(request.getRemoteAddr());
        if (address == null) {
            return InetAddress.getLoopbackAddress();
        }
        if (proxies.isEmpty() || !isProxy(address)) {
            return address;
        }
        for (String hop : lastFirst(request)) {
            InetAddress before = literal(hop);
            if (before == null) {
                return address;
            }
            address = before;
            if (!isProxy(address)) {
                return address;
            }
        }
        return address;
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(network -> network.contains(address));
    }

    private static List<String> lastFirst(HttpServletRequest request) {
        List<String> hops = new ArrayList<>();
        for (String header : Collections.list(request.getHeaders(FORWARDED))) {
            Collections.addAll(hops, header.split(",", -1));
        }
        return hops.reversed();
    }

    private static @Nullable InetAddress literal(String text) {
        try {
            return InetAddress.ofLiteral(text.strip());
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
