package org.zhengxin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhengxin.store.DataDirectory;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.testing.Http;
import org.zhengxin.web.testing.LowerFloors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WithDatabase
@SpringBootTest(
        classes = LowerFloors.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "zhengxin.access.demonstration=true")
class AgencyOfficeTest {

    private static final String CODE = "11410100DCER7E515U";

    @LocalServerPort
    private int port;

    @Autowired
    private DataDirectory directory;

    @Autowired
    private Agencies agencies;

    private Http office = Http.on(0);
    private SignIns signIns = new SignIns(JsonMapper.shared().createObjectNode());

    @BeforeEach
    void signIn() {
        signIns = SignIns.in(directory);
        office = Http.on(port).basic("office", signIns.officePassword());
    }

    @Test
    void firstStart_demonstration_writesEverySignInForItsOwnerAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.credentialsFile())))
                .isEqualTo("rw-------");
        assertThat(signIns.file().get("agencies")).hasSizeGreaterThanOrEqualTo(25);
        assertThat(signIns.file().get("organisations")).isEmpty();
        for (JsonNode agency : signIns.file().get("agencies")) {
            assertThat(agencies.byToken(agency.get("token").asString()))
                    .map(Agency::code)
                    .contains(agency.get("code").asString());
        }
        assertThat(agencies.byCode(signIns.agencyCode()))
                .hasValueSatisfying(
                        first -> assertThat(first.providesRegistration()).isTrue());
    }

    @Test
    void agencies_listedInPages_comeEachOnce() {
        JsonNode first = json(office.get("/api/v1/agencies?limit=20"));
        JsonNode second = json(office.get(
                "/api/v1/agencies?limit=100&after=" + first.get("next").asString()));
        assertThat(first.get("items")).hasSize(20);
        assertThat(first.get("items").size() + second.get("items").size())
                .isEqualTo(agencies.all().size());
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(office.get("/api/v1/agencies?after=nonsense").body()).contains("BAD_CURSOR");
        assertThat(office.get("/api/v1/agencies?limit=1000").body()).contains("BAD_LIMIT");
        assertThat(office.get("/api/v1/agencies?limit=many").body()).contains("BAD_PARAMETER");
    }

    @Test
    void agency_addedAndItsTokenChanged_signsInWithTheLatestTokenOnly() {
        String body = "{\"code\":\"%s\",\"name\":\"测试局\",\"region\":\"410100\"}".formatted(CODE);
        HttpResponse<String> added = office.send("POST", "/api/v1/agencies", body);
        assertThat(added.statusCode()).isEqualTo(201);
        String token = json(added).get("token").asString();
        assertThat(agencies.byToken(token)).map(Agency::name).contains("测试局");
        assertThat(office.send("POST", "/api/v1/agencies", body).statusCode()).isEqualTo(409);

        String changed = json(office.send("POST", "/api/v1/agencies/" + CODE + "/token", BodyPublishers.noBody()))
                .get("token")
                .asString();
        assertThat(agencies.byToken(token)).isEmpty();
        assertThat(agencies.byToken(changed)).isPresent();
    }

    @Test
    void deliveries_replaced_decideForWhomAnAgencyMayDeliver() {
        Agency agency = agencies.all().get(1);
        Agency other = agencies.all().get(2);
        String path = "/api/v1/agencies/" + agency.code() + "/deliveries";
        assertThat(agencies.mayDeliverFor(agency, other.code(), null)).isFalse();

        assertThat(office.send("PUT", path, "[{\"code\":\"%s\"},{\"name\":\"外地某局\"}]".formatted(other.code()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(agencies.mayDeliverFor(agency, other.code(), null)).isTrue();
        assertThat(agencies.mayDeliverFor(agency, null, other.name())).isTrue();
        assertThat(agencies.mayDeliverFor(agency, null, "外地 某局")).isTrue();

        assertThat(office.send("PUT", path, "[]").statusCode()).isEqualTo(200);
        assertThat(agencies.mayDeliverFor(agency, other.code(), null)).isFalse();
        assertThat(agencies.mayDeliverFor(agency, agency.code(), agency.name())).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|422",
                "{\"code\":\"11410100DCER7E515A\",\"name\":\"x\"}|422",
                "{\"code\":\"11410100DCER7E515U\",\"name\":\" \"}|422",
                "{\"code\":\"11410100DCER7E515U\",\"name\":\"x\",\"region\":\"41\"}|422",
                "{\"code\":\"11410100DCER7E515U\",\"name\":\"x\",\"successorOf\":\"nobody\"}|422",
                "{\"code\":|400",
                "[]|400",
                "\"text\"|400",
            })
    void agency_notSound_isRefusedWithoutRepeatingWhatWasSent(String body, int status) {
        HttpResponse<String> answer = office.send("POST", "/api/v1/agencies", body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"").doesNotContain("11410100DCER7E515");
    }

    @Test
    void operatorToken_replaced_endsTheOldOne() {
        String token = json(office.send("POST", "/api/v1/operator-token", BodyPublishers.noBody()))
                .get("token")
                .asString();
        assertThat(Http.on(port).bearer(token).get("/actuator").statusCode()).isEqualTo(200);
        assertThat(Http.on(port)
                        .bearer(signIns.operatorToken())
                        .get("/actuator")
                        .statusCode())
                .isEqualTo(401);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
