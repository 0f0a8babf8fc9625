package org.zhengxin.access.rate;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agencies;

/**
 * Tells whose request it is before it is checked (限流识别): an agency by its token, everyone else by address, so that
 * guesses at tokens and passwords count too. Machine clients with limits of their own are to be told apart here.
 */
@Component
class Clients {
    private static final String BEARER = "Bearer ";

    private final Agencies agencies;
    private final ClientAddress addresses;

    Clients(Agencies agencies, RateProperties properties) {
        this.agencies = agencies;
        this.addresses = new ClientAddress(properties.trustedProxies());
    }

    Client of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return agencies.byToken(header.substring(BEARER.length()).strip())
                    .map(agency -> Client.agency(agency.id()))
                    .orElseGet(() -> Client.at(addresses.of(request)));
        }
        return Client.at(addresses.of(request));
    }
}
