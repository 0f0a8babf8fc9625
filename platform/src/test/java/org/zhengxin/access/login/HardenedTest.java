package org.zhengxin.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhengxin.access.SignIns;
import org.zhengxin.access.Visitor;
import org.zhengxin.store.DataDirectory;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.testing.Http;
import org.zhengxin.web.testing.LowerFloors;

/** A register with real data: over HTTPS, and without the office's HTTP Basic. */
@WithDatabase
@SpringBootTest(
        classes = LowerFloors.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhengxin.access.demonstration=true",
            "zhengxin.access.basic=false",
            "zhengxin.portal.address=https://credit.example"
        })
class HardenedTest {

    @LocalServerPort
    private int port;

    @Autowired
    private DataDirectory directory;

    @Test
    void basic_switchedOff_opensNothing() {
        SignIns signIns = SignIns.in(directory);
        assertThat(Http.on(port)
                        .basic("office", signIns.officePassword())
                        .get("/api/v1/agencies")
                        .statusCode())
                .isEqualTo(401);
        assertThat(Http.on(port)
                        .bearer(signIns.operatorToken())
                        .get("/actuator")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void answers_whereTheAddressIsHttps_askForHttpsAlone() {
        assertThat(Http.on(port).get("/codes").headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000; includeSubDomains");
    }

    @Test
    void language_whereTheAddressIsHttps_isKeptInACookieBoundToTheHost() {
        Visitor visitor = Visitor.on(port);
        HttpResponse<String> english = visitor.get("/codes?lang=en");
        assertThat(english.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("__Host-lang=en;")
                .contains("Secure");
        assertThat(visitor.get("/codes").body()).contains("lang=\"en\"");
    }

    @Test
    void cookies_whereTheAddressIsHttps_areSecureAndBoundToTheHost() {
        Visitor visitor = Visitor.on(port);
        HttpResponse<String> answer =
                visitor.password("office", SignIns.in(directory).officePassword());
        assertThat(answer.headers().firstValue("Location")).contains("/login/code");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.startsWith("__Host-zhengxin-")
                        && cookie.contains("Secure")
                        && cookie.contains("Path=/;")
                        && !cookie.contains("Domain"));
    }
}
