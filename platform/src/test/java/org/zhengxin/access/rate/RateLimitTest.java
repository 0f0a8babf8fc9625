package org.zhengxin.access.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.testing.Http;
import org.zhengxin.web.testing.LowerFloors;

/** Clients behind a proxy that is trusted; each test has addresses of its own. */
@WithDatabase
@SpringBootTest(
        classes = LowerFloors.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhengxin.limits.anonymous=2", "zhengxin.limits.trusted-proxies=127.0.0.0/8, 10.0.0.0/8, fd00::/8"
        })
class RateLimitTest {
    private static final String API = "/api/openapi.json";

    @LocalServerPort
    private int port;

    @Test
    void client_beyondItsLimit_isToldWhenToComeAgain() {
        assertThat(from("203.0.113.1").headers().firstValue("RateLimit").orElse(""))
                .startsWith("\"anonymous\";r=1;t=");
        HttpResponse<String> last = from("203.0.113.1");
        assertThat(last.statusCode()).isEqualTo(200);
        assertThat(last.headers().firstValue("RateLimit-Policy")).contains("\"anonymous\";q=2;w=60");
        HttpResponse<String> refused = from("203.0.113.1");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 31L);
        assertThat(refused.headers().firstValue("RateLimit").orElse("")).startsWith("\"anonymous\";r=0;t=");
        assertThat(refused.body()).contains("\"code\":\"RATE_LIMITED\"").doesNotContain("203.0.113");
    }

    @Test
    void client_beyondItsLimit_getsAPageInABrowser_andStaticFilesAndHealthStill() {
        Http browser = Http.on(port).browser().with("X-Forwarded-For", "203.0.113.2");
        browser.get("/codes");
        browser.get("/codes");
        HttpResponse<String> refused = browser.get("/codes");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(browser.get("/assets/icon.svg").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, false",
        "2001:db8:1:3::1, 2001:db8:1:4::1, true",
        "203.0.113.11, 203.0.113.12, true",
    })
    void clients_ofIPv6_areCountedByTheirNetwork(String first, String second, boolean apart) {
        from(first);
        from(first);
        assertThat(from(second).statusCode()).isEqualTo(apart ? 200 : 429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.21, 10.1.2.3", "198.51.100.7, 203.0.113.21", "nonsense, 203.0.113.21, 10.9.9.9"})
    void client_behindProxies_isTheLastThatIsNone(String forwarded) {
        String mine = forwarded.replace("203.0.113.21", "203.0.113." + (30 + forwarded.length()));
        from(mine);
        from(mine.replace("198.51.100.7", "198.51.100.8"));
        assertThat(from(mine).statusCode()).isEqualTo(429);
    }

    @Test
    void client_guessingTokens_isCountedByItsAddress() {
        Http guessing = Http.on(port).with("X-Forwarded-For", "203.0.113.99");
        for (int i = 0; i < 2; i++) {
            assertThat(guessing.bearer("guess" + i).get("/codes").statusCode()).isEqualTo(401);
        }
        assertThat(guessing.bearer("guess").get("/codes").statusCode()).isEqualTo(429);
        assertThat(guessing.basic("office", "guess").get("/codes").statusCode()).isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({"/assets/icon.svg, 203.0.113.101", "/actuator/health, 203.0.113.102", "/actuator/info, 203.0.113.103"})
    void client_guessingPasswords_isCountedWhereverItGuesses(String path, String address) {
        Http guessing = Http.on(port).with("X-Forwarded-For", address).basic("office", "guess");
        guessing.get(path);
        guessing.get(path);
        assertThat(guessing.get(path).statusCode()).isEqualTo(429);
    }

    private HttpResponse<String> from(String forwarded) {
        return Http.on(port).with("X-Forwarded-For", forwarded).get(API);
    }
}
