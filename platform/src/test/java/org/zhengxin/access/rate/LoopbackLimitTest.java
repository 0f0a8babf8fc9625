package org.zhengxin.access.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.testing.Http;
import org.zhengxin.web.testing.LowerFloors;

/** Where no proxy is trusted, nobody can give himself another address. */
@WithDatabase
@SpringBootTest(
        classes = LowerFloors.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhengxin.limits.loopback=3", "zhengxin.limits.anonymous=1"})
class LoopbackLimitTest {

    @LocalServerPort
    private int port;

    @Test
    void header_ofAConnectionThatIsNoProxy_isNotBelieved() {
        Http client = Http.on(port);
        for (int i = 1; i <= 3; i++) {
            assertThat(client.with("X-Forwarded-For", "203.0.113." + i)
                            .get("/codes")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(client.with("X-Forwarded-For", "203.0.113.4").get("/codes").statusCode())
                .isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.1.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.7, 192.0.2.7, true",
        "::1, 0:0:0:0:0:0:0:1, true",
        "2001:db8::/33, 2001:db8:8000::, false",
        "0.0.0.0/0, ::1, false",
    })
    void network_holdsTheAddressesOfItsPrefix(String network, String address, boolean inside) {
        assertThat(Network.of(network).contains(InetAddress.ofLiteral(address))).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", ""})
    void network_thatIsNone_isRefusedAtTheStart(String text) {
        assertThatThrownBy(() -> new ClientAddress(List.of(text))).isInstanceOf(IllegalArgumentException.class);
    }
}
