package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Answer;
import org.zhengxin.conformance.harness.Batch;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.Platform;
import org.zhengxin.conformance.harness.Register;

/** Who may do what, and how refusals look. */
@Register
class SecurityTest {

    @Test
    void agenciesAddresses_needASignIn(Client client) throws Exception {
        for (String path : List.of(
                "/api/v1/batches",
                "/api/v1/batches/00000000-0000-0000-0000-000000000000",
                "/api/v1/profiles",
                "/api/v1/held",
                "/api/v1/merges",
                "/api/v1/agencies")) {
            Answer answer = client.anyone().get(path).isProblem(401, "UNAUTHENTICATED");
            assertThat(answer.response().headers().allValues("WWW-Authenticate"))
                    .anyMatch(way -> way.startsWith("Bearer"));
            client.bearer("wrong").get(path).isProblem(401, "UNAUTHENTICATED");
            client.basic("office", "wrong").get(path).isProblem(401, "UNAUTHENTICATED");
        }
        client.anyone().upload("一.csv", new byte[] {'a'}, Map.of()).isProblem(401, "UNAUTHENTICATED");
        client.anyone().get("/api/v1/no-such-thing").isProblem(401, "UNAUTHENTICATED");
    }

    @Test
    void wrongToken_isRefusedEvenWherePublic(Client client) throws Exception {
        client.bearer("wrong").get("/api/v1/kinds").isProblem(401, "UNAUTHENTICATED");
    }

    @Test
    void agency_mayNotDoTheOfficesWork(Client client) throws Exception {
        Client.Caller agency = client.registrar().caller();
        for (String path : List.of("/api/v1/held", "/api/v1/merges", "/api/v1/agencies")) {
            agency.get(path).isProblem(403, "FORBIDDEN");
        }
        City.Firm firm = City.registered(client);
        agency.json("POST", "/api/v1/organisations/" + firm.code() + "/confirm", Map.of("reason", "x"))
                .isProblem(403, "FORBIDDEN");
        agency.json("POST", "/api/v1/held/1", Map.of("decision", "ACCEPT", "reason", "x"))
                .isProblem(403, "FORBIDDEN");
    }

    @Test
    void office_mayNotSend_butReadsAllBatches(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        byte[] file = Forms.table(Forms.penalty(firm.code(), firm.name(), client.registrar()))
                .xlsx();
        client.office().upload("一.xlsx", file, Map.of()).isProblem(403, "FORBIDDEN");
        Batch batch = client.registrar().caller().send("一.xlsx", file);
        assertThat(client.office().get(batch.path()).is(200).json().path("id").asString())
                .isEqualTo(batch.id());
    }

    @Test
    void batchOfAnotherAgency_doesNotExist(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        Batch batch = client.registrar()
                .caller()
                .send(
                        "一.xlsx",
                        Forms.table(Forms.penalty(firm.code(), firm.name(), client.registrar()))
                                .xlsx());
        Client.Caller other = client.agency(1).caller();
        other.get(batch.path()).isProblem(404, "BATCH_NOT_FOUND");
        other.get(batch.path() + "/rows").isProblem(404, "BATCH_NOT_FOUND");
        other.get(batch.path() + "/errors.xlsx").isProblem(404, "BATCH_NOT_FOUND");
        assertThat(other.get("/api/v1/batches?limit=100").is(200).text()).doesNotContain(batch.id());
        other.get("/api/v1/batches/not-a-uuid").isProblem(404, "BATCH_NOT_FOUND");
    }

    @Test
    void profileOfAnotherAgency_doesNotExist(Client client) throws Exception {
        client.agency(1)
                .caller()
                .json(
                        "PUT",
                        "/api/v1/profiles/private",
                        Map.of("kind", "administrative-penalty", "columns", Map.of("名", "CF_XDR_MC")))
                .is(200);
        client.agency(2).caller().get("/api/v1/profiles/private").isProblem(404, "PROFILE_NOT_FOUND");
        client.agency(1).caller().get("/api/v1/profiles/private").is(200);
    }

    @Test
    void actuator_needsATokenButForHealth(Client client) throws Exception {
        assertThat(client.anyone()
                        .get("/actuator/health")
                        .is(200)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("UP");
        for (String path : List.of(
                "/actuator",
                "/actuator/prometheus",
                "/actuator/metrics",
                "/actuator/info",
                "/actuator/env",
                "/actuator/heapdump")) {
            client.anyone().get(path).isProblem(401, "UNAUTHENTICATED");
        }
        client.registrar().caller().get("/actuator/prometheus").isProblem(403, "FORBIDDEN");
        String operator = client.credentials().path("operator").path("token").asString();
        assertThat(client.bearer(operator).get("/actuator/prometheus").is(200).text())
                .contains("jvm_");
    }

    @Test
    void everyAnswer_carriesStrictHeaders(Client client) throws Exception {
        for (String path : List.of("/", "/catalog", "/no-such-page", "/api/v1/kinds", "/api/v1/batches")) {
            Answer answer = client.anyone().get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).isNotBlank();
            assertThat(answer.header("Server")).isBlank();
        }
    }

    @Test
    void changesFromAnotherSite_areRefused(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        String path = "/api/v1/organisations/" + firm.code() + "/confirm";
        client.office().post(path, "Origin", "https://elsewhere.test").isProblem(403, "CROSS_SITE");
        client.office().post(path, "Sec-Fetch-Site", "cross-site").isProblem(403, "CROSS_SITE");
        Answer page = client.anyone().get("/", "Origin", "https://elsewhere.test");
        assertThat(page.header("Access-Control-Allow-Origin")).isBlank();
    }

    @Test
    void problems_areDocumentsWithAStableCode(Client client) throws Exception {
        client.anyone().get("/api/v1/organisations/123").isProblem(400, "MALFORMED_CODE");
        client.anyone().get("/api/v1/organisations/" + City.stranger().code()).isProblem(404, "ORGANISATION_NOT_FOUND");
        client.anyone().get("/api/v1/records/1").isProblem(404, "RECORD_NOT_FOUND");
        client.anyone().get("/api/v1/organisations?limit=0").isProblem(400, "BAD_LIMIT");
        client.anyone().get("/api/v1/organisations?limit=many").isProblem(400, "BAD_PARAMETER");
        client.anyone().get("/api/v1/organisations?after=nonsense").isProblem(400, "BAD_CURSOR");
        client.anyone().get("/api/v1/deadlines").isProblem(400, "MISSING_PARAMETER");
        client.anyone().get("/api/v1/organisations?q=%00").isProblem(400, "MALFORMED_REQUEST");
        Answer method = client.office().json("DELETE", "/api/v1/kinds", Map.of());
        method.isProblem(405, "METHOD_NOT_ALLOWED");
    }

    @Test
    void credentials_areForTheOwnerAlone(Client client, Platform platform) throws Exception {
        var file = platform.data().resolve("credentials.json");
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(
                        java.nio.file.Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(client.credentials().path("agencies").size()).isGreaterThanOrEqualTo(10);
        String output = platform.output();
        for (var agency : client.credentials().path("agencies")) {
            assertThat(output).doesNotContain(agency.path("token").asString());
        }
        assertThat(output)
                .doesNotContain(
                        client.credentials().path("office").path("password").asString());
    }
}
