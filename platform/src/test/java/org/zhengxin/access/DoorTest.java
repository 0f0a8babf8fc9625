package org.zhengxin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhengxin.store.DataDirectory;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.testing.Http;
import org.zhengxin.web.testing.LowerFloors;

@WithDatabase
@SpringBootTest(
        classes = LowerFloors.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "zhengxin.access.demonstration=true")
class DoorTest {

    @LocalServerPort
    private int port;

    @Autowired
    private DataDirectory directory;

    private Http anyone = Http.on(0);
    private Http agency = anyone;
    private Http office = anyone;
    private Http operator = anyone;

    @BeforeEach
    void signIn() {
        SignIns signIns = SignIns.in(directory);
        anyone = Http.on(port);
        agency = anyone.bearer(signIns.agencyToken());
        office = anyone.basic("office", signIns.officePassword());
        operator = anyone.bearer(signIns.operatorToken());
    }

    @ParameterizedTest
    @CsvSource({
        // address, anyone, agency, office, operator
        "/codes, 200, 200, 200, 200",
        "/api/openapi.json, 200, 200, 200, 200",
        "/actuator/health, 200, 200, 200, 200",
        "/actuator, 401, 403, 200, 200",
        "/actuator/prometheus, 401, 403, 200, 200",
        "/actuator/health/anything, 401, 403, 404, 404",
        "/api/v1/agencies, 401, 403, 200, 403",
        "/api/v1/nothing, 401, 403, 404, 403",
        "/api/v1/batches/nothing/at/all, 401, 404, 404, 403",
        "/nothing, 404, 404, 404, 404",
    })
    void door_byCaller_opensAsTheRulesSay(String path, int anyones, int agencys, int offices, int operators) {
        assertThat(anyone.get(path).statusCode()).as("anyone").isEqualTo(anyones);
        assertThat(agency.get(path).statusCode()).as("agency").isEqualTo(agencys);
        assertThat(office.get(path).statusCode()).as("office").isEqualTo(offices);
        assertThat(operator.get(path).statusCode()).as("operator").isEqualTo(operators);
    }

    @Test
    void door_withoutCredentials_answersAProblemThatSaysHowToSignIn() {
        HttpResponse<String> answer = anyone.get("/api/v1/agencies");
        assertThat(answer.body()).contains("\"code\":\"UNAUTHENTICATED\"").contains("\"status\":401");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .anyMatch(challenge -> challenge.startsWith("Bearer"))
                .anyMatch(challenge -> challenge.startsWith("Basic"));
        assertThat(agency.get("/api/v1/agencies").body()).contains("\"code\":\"FORBIDDEN\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zx_unknown", "", "\u00e9", "a b c"})
    void door_unknownToken_isRefusedEvenWhereNoneIsNeeded(String token) {
        assertThat(anyone.bearer(token).get("/codes").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"office, wrong", "nobody, wrong", "office, ''", "'', ''"})
    void door_wrongPassword_isRefused(String username, String password) {
        assertThat(anyone.basic(username, password).get("/api/v1/agencies").statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!!", "Basic bm9jb2xvbg", "Bearer", "Negotiate x"})
    void door_malformedAuthorization_isNoFailureOfOurs(String header) {
        assertThat(anyone.with("Authorization", header).get("/api/v1/agencies").statusCode())
                .isEqualTo(401);
    }

    @Test
    void door_changeSentForAnotherSite_isRefused() {
        String path = "/api/v1/operator-token";
        assertThat(office.with("Sec-Fetch-Site", "cross-site")
                        .send("POST", path, BodyPublishers.noBody())
                        .body())
                .contains("CROSS_SITE");
        assertThat(office.with("Origin", "https://elsewhere.example")
                        .send("POST", path, BodyPublishers.noBody())
                        .body())
                .contains("CROSS_SITE");
        assertThat(office.with("Origin", "http://127.0.0.1:" + port)
                        .send("POST", "/api/v1/nothing", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void trace_isRefused() {
        assertThat(anyone.send("TRACE", "/codes", BodyPublishers.noBody()).statusCode())
                .isBetween(400, 405);
    }

    @Test
    void door_anyAnswer_makesNoSession() {
        assertThat(office.get("/api/v1/agencies").headers().allValues("Set-Cookie"))
                .isEmpty();
        assertThat(anyone.get("/codes").headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void door_unlistedChange_isTheOfficesAlone() {
        assertThat(anyone.send("POST", "/api/v1/operator-token", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(401);
        assertThat(office.send("POST", "/codes", BodyPublishers.noBody()).statusCode())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /codes, 405, METHOD_NOT_ALLOWED",
        "DELETE, /api/openapi.json, 405, METHOD_NOT_ALLOWED",
        "PATCH, /api/v1/agencies, 401, UNAUTHENTICATED",
        "PUT, /api/v1/nothing, 401, UNAUTHENTICATED",
        "PUT, /nothing, 401, UNAUTHENTICATED",
    })
    void door_otherMethod_isCalledThatOnlyWhereEveryoneMayRead(String method, String path, int status, String code) {
        HttpResponse<String> answer = anyone.send(method, path, BodyPublishers.noBody());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(answer.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
        assertThat(anyone.bearer("wrong")
                        .send(method, path, BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void health_forAnyone_tellsNoDetails() {
        assertThat(anyone.get("/actuator/health").body()).contains("UP").doesNotContain("components", "database");
    }
}
