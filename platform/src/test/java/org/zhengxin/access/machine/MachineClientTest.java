package org.zhengxin.access.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhengxin.access.SetClock;
import org.zhengxin.access.SignIns;
import org.zhengxin.store.DataDirectory;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.testing.Http;
import org.zhengxin.web.testing.LowerFloors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Machine clients: what their tokens are for, when they end, and how much they may ask for. */
@WithDatabase
@SpringBootTest(
        classes = {LowerFloors.class, SetClock.InPlace.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "zhengxin.access.demonstration=true")
class MachineClientTest {

    private static final String PATH = "/api/v1/machine-clients";

    @LocalServerPort
    private int port;

    @Autowired
    private DataDirectory directory;

    @Autowired
    private SetClock clock;

    private Http office = Http.on(0);
    private String agency = "";

    @BeforeEach
    void signIn() {
        SignIns signIns = SignIns.in(directory);
        office = Http.on(port).basic("office", signIns.officePassword());
        agency = signIns.agencyCode();
    }

    @Test
    void token_countsWhereItsScopesSayAlone() {
        // 404: let in, where this application of the lowest floors has nothing
        Http sender = with(made("\"agency\":\"%s\",\"scopes\":[\"batches:send\"]".formatted(agency)));
        assertThat(sender.send("POST", "/api/v1/batches", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(404);
        assertThat(sender.get("/api/v1/batches").statusCode()).isEqualTo(403);
        assertThat(sender.get("/api/v1/profiles/x").statusCode()).isEqualTo(403);
        assertThat(sender.get("/actuator").statusCode()).isEqualTo(403);
        assertThat(sender.get("/codes").statusCode()).isEqualTo(200);

        Http reader = with(made("\"agency\":\"%s\",\"scopes\":[\"batches:read\",\"profiles\"]".formatted(agency)));
        assertThat(reader.get("/api/v1/batches/x").statusCode()).isEqualTo(404);
        assertThat(reader.send("POST", "/api/v1/batches", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(403);
        assertThat(reader.get("/api/v1/profiles/x").statusCode()).isEqualTo(404);

        Http meter = with(made("\"scopes\":[\"metrics\"]"));
        assertThat(meter.get("/actuator").statusCode()).isEqualTo(200);
        assertThat(meter.get(PATH).statusCode()).isEqualTo(403);
    }

    @Test
    void token_ends_andIsRefusedEverywhere() {
        JsonNode client = made("\"scopes\":[\"public\"],\"days\":1");
        assertThat(with(client).get("/codes").statusCode()).isEqualTo(200);
        clock.pass(Duration.ofDays(1).plusSeconds(1));
        assertThat(with(client).get("/codes").statusCode()).isEqualTo(401);
    }

    @Test
    void token_rotated_worksForOneMoreDayBesideTheNew() {
        JsonNode client = made("\"scopes\":[\"public\"]");
        String rotate = PATH + "/" + client.get("id").asLong() + "/token";
        JsonNode second = json(office.send("POST", rotate, BodyPublishers.noBody()));
        assertThat(with(client).get("/codes").statusCode()).isEqualTo(200);
        assertThat(with(second).get("/codes").statusCode()).isEqualTo(200);
        clock.pass(Duration.ofDays(1).plusSeconds(1));
        assertThat(with(client).get("/codes").statusCode()).isEqualTo(401);
        assertThat(with(second).get("/codes").statusCode()).isEqualTo(200);
        clock.pass(Duration.ofSeconds(1));
        JsonNode third = json(office.send("POST", rotate, BodyPublishers.noBody()));
        clock.pass(Duration.ofSeconds(1));
        JsonNode fourth = json(office.send("POST", rotate, BodyPublishers.noBody()));
        assertThat(with(second).get("/codes").statusCode()).isEqualTo(401);
        assertThat(with(third).get("/codes").statusCode()).isEqualTo(200);
        assertThat(with(fourth).get("/codes").statusCode()).isEqualTo(200);
    }

    @Test
    void client_ended_isOutAtOnce_andListedAsEnded() {
        JsonNode client = made("\"scopes\":[\"public\"]");
        String path = PATH + "/" + client.get("id").asLong();
        assertThat(office.send("DELETE", path, BodyPublishers.noBody()).statusCode())
                .isEqualTo(204);
        assertThat(with(client).get("/codes").statusCode()).isEqualTo(401);
        assertThat(office.send("DELETE", path, BodyPublishers.noBody()).body()).contains("MACHINE_NOT_FOUND");
        assertThat(office.get(PATH).body())
                .contains("\"ended\":true")
                .doesNotContain(client.get("token").asString());
    }

    @Test
    void client_beyondItsOwnLimit_isRefusedAndToldTheLimit() {
        Http client = with(made("\"scopes\":[\"public\"],\"perMinute\":2"));
        HttpResponse<String> first = client.get("/api/openapi.json");
        assertThat(first.headers().firstValue("RateLimit-Policy")).contains("\"machine\";q=2;w=60");
        assertThat(first.headers().firstValue("RateLimit").orElse("")).startsWith("\"machine\";r=1;t=");
        client.get("/api/openapi.json");
        assertThat(client.get("/api/openapi.json").statusCode()).isEqualTo(429);
        assertThat(with(made("\"scopes\":[\"public\"]")).get("/codes").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"scopes\":[]|scopes",
                "\"scopes\":[\"everything\"]|scopes",
                "\"scopes\":[\"batches:send\"]|agency",
                "\"agency\":\"nobody\",\"scopes\":[\"public\"]|agency",
                "\"scopes\":[\"public\"],\"days\":367|days",
                "\"scopes\":[\"public\"],\"days\":0|days",
                "\"scopes\":[\"public\"],\"perMinute\":0|perMinute",
            })
    void client_notSound_isRefusedByTheMemberThatIsWrong(String members, String wrong) {
        HttpResponse<String> answer = office.send("POST", PATH, "{\"name\":\"系统\"," + members + "}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"member\":\"" + wrong + "\"");
    }

    private JsonNode made(String members) {
        HttpResponse<String> answer = office.send("POST", PATH, "{\"name\":\"系统\"," + members + "}");
        assertThat(answer.statusCode()).isEqualTo(201);
        return json(answer);
    }

    private Http with(JsonNode token) {
        return Http.on(port).bearer(token.get("token").asString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
