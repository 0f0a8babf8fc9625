package org.zhengxin.access.rate;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.machine.MachineClients;

/**
 * Tells whose request it is before it is checked (限流识别): an agency or a machine client by its token, everyone else by
 * address, so that guesses at tokens and passwords count too.
 */
@Component
class Clients {
    private static final String BEARER = "Bearer ";

    private final Agencies agencies;
    private final MachineClients machines;
    private final ClientAddress addresses;

    Clients(Agencies agencies, MachineClients machines, RateProperties properties) {
        this.machines = machines;
        this.agencies = agencies;
        this.addresses = new ClientAddress(properties.trustedProxies());
    }

    Client of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            String token = header.substring(BEARER.length()).strip();
            return agencies.byToken(token)
                    .map(agency -> Client.agency(agency.id()))
                    .or(() -> machines.byToken(token).map(client -> Client.machine(client.id(), client.perMinute())))
                    .orElseGet(() -> Client.at(addresses.of(request)));
        }
        return Client.at(addresses.of(request));
    }
}
