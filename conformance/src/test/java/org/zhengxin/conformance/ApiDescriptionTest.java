package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengxin.conformance.harness.Answer;
import org.zhengxin.conformance.harness.Batch;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Description;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.Register;
import tools.jackson.databind.JsonNode;

/** The description of the API is sound, complete and true. */
@Register
class ApiDescriptionTest {
    private static final Pattern CODE = Pattern.compile("`([A-Z][A-Z_]+)`");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void description_isSoundByOthersRules(String language, Client client) throws Exception {
        Answer answer =
                client.anyone().get("/api/openapi.json?lang=" + language).is(200);
        assertThat(answer.json().path("openapi").asString()).startsWith("3.1.");
        var parsed = new OpenAPIV3Parser().readContents(answer.text());
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getPaths()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyOperation_saysWhatItIs(String language, Client client) throws Exception {
        Description description = description(client, language);
        JsonNode document = description.document();
        assertThat(document.path("info").path("description").asString()).isNotBlank();
        assertThat(document.path("info").path("license").path("name").asString())
                .isNotBlank();
        assertThat(document.path("servers").path(0).path("url").asString()).isEqualTo("/");
        Set<String> tags = document.path("tags")
                .valueStream()
                .map(tag -> tag.path("name").asString())
                .collect(Collectors.toSet());
        Set<String> ids = new HashSet<>();
        for (Description.Operation operation : description.operations()) {
            JsonNode said = operation.description();
            assertThat(said.path("summary").asString(""))
                    .as(operation + " summary")
                    .isNotBlank();
            assertThat(ids.add(said.path("operationId").asString("")))
                    .as(operation + " has an id of its own")
                    .isTrue();
            assertThat(tags)
                    .as(operation + " tag")
                    .contains(said.path("tags").path(0).asString(""));
            assertThat(said.has("security")).as(operation + " security").isTrue();
            requireParameters(operation);
            requireResponses(operation, description);
        }
    }

    private static void requireParameters(Description.Operation operation) {
        for (JsonNode parameter : operation.description().path("parameters")) {
            String what = operation + " parameter " + parameter.path("name").asString();
            assertThat(parameter.path("description").asString("")).as(what).isNotBlank();
            assertThat(parameter.has("example")).as(what + " example").isTrue();
            assertThat(parameter.path("schema").isEmpty()).as(what + " schema").isFalse();
        }
        JsonNode body = operation.description().path("requestBody");
        if (!body.isMissingNode()) {
            assertThat(body.path("content").isEmpty()).as(operation + " body").isFalse();
        }
    }

    private static void requireResponses(Description.Operation operation, Description description) {
        JsonNode responses = operation.description().path("responses");
        assertThat(responses.has("429")).as(operation + " 429").isTrue();
        assertThat(responses.has("401")).as(operation + " 401").isTrue();
        assertThat(responses.has("403") || operation.isOpen())
                .as(operation + " 403")
                .isTrue();
        responses.forEachEntry((status, given) -> {
            JsonNode response = description.resolved(given);
            String what = operation + " " + status;
            assertThat(response.path("description").asString("")).as(what).isNotBlank();
            if (status.compareTo("400") >= 0) {
                JsonNode content = response.path("content").path("application/problem+json");
                assertThat(content.path("schema").path("$ref").asString())
                        .as(what)
                        .endsWith("/Problem");
                assertThat(content.path("example").path("detail").asString(""))
                        .as(what + ": its code is explained at /codes")
                        .isNotBlank();
            }
        });
    }

    @Test
    void everyCode_isExplained(Client client) throws Exception {
        String codes = client.anyone().get("/codes").is(200).text();
        String text = description(client, "en").document().toString();
        Set<String> named = CODE.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toSet());
        assertThat(named)
                .hasSizeGreaterThan(30)
                .allSatisfy(code -> assertThat(codes).contains("id=\"" + code + "\""));
    }

    @Test
    void everyExample_fitsItsSchema(Client client) throws Exception {
        Description description = description(client, "zh");
        int examples = 0;
        for (Description.Operation operation : description.operations()) {
            for (JsonNode response : operation.description().path("responses")) {
                for (JsonNode content : description.resolved(response).path("content")) {
                    if (content.has("example")) {
                        assertThat(description.errors(content.path("schema"), content.path("example")))
                                .as(operation.toString())
                                .isEmpty();
                        examples++;
                    }
                }
            }
        }
        assertThat(examples).isGreaterThan(100);
    }

    @Test
    void publicAnswers_areAsTheDescriptionSays(Client client) throws Exception {
        Description description = description(client, "zh");
        City.Firm firm = City.withPenalty(client);
        Client.Caller anyone = client.anyone();
        String list = "/api/v1/organisations";
        String one = list + "/{uscc}";
        said(description, anyone, list + Client.query(Map.of("q", firm.name())), list)
                .is(200);
        said(description, anyone, list + "?limit=0", list).is(400);
        said(description, anyone, list + "/" + firm.code(), one).is(200);
        said(description, anyone, list + "/123", one).is(400);
        said(description, anyone, list + "/" + City.stranger().code(), one).is(404);
        JsonNode records = said(description, anyone, list + "/" + firm.code() + "/records", one + "/records")
                .is(200)
                .json();
        String id = records.path("items").path(0).path("id").asString();
        said(description, anyone, "/api/v1/records/" + id, "/api/v1/records/{id}")
                .is(200);
        said(description, anyone, "/api/v1/records/1", "/api/v1/records/{id}").is(404);
        said(description, anyone, "/api/v1/kinds", "/api/v1/kinds").is(200);
        said(description, anyone, "/api/v1/deadlines?from=2026-02-05&workingDays=7", "/api/v1/deadlines")
                .is(200);
        said(description, anyone, "/api/v1/deadlines", "/api/v1/deadlines").is(400);
        said(description, anyone, "/api/v1/suggestions" + Client.query(Map.of("q", firm.name())), "/api/v1/suggestions")
                .is(200);
        said(description, anyone, "/api/v1/batches", "/api/v1/batches").is(401);
    }

    @Test
    void answersToThoseWhoSignIn_areAsTheDescriptionSays(Client client) throws Exception {
        Description description = description(client, "zh");
        City.Firm firm = City.registered(client);
        Client.Caller agency = client.registrar().caller();
        byte[] file = Forms.table(Forms.penalty(firm.code(), firm.name(), client.registrar()))
                .xlsx();
        Answer sent = agency.upload("一.xlsx", file, Map.of());
        description.requireAsSaid(sent.is(202), "POST", "/api/v1/batches");
        Batch batch = new Batch(agency, sent.json().path("id").asString()).end();
        said(description, agency, batch.path(), "/api/v1/batches/{id}").is(200);
        said(description, agency, batch.path() + "/rows", "/api/v1/batches/{id}/rows")
                .is(200);
        said(description, agency, "/api/v1/batches?limit=3", "/api/v1/batches").is(200);
        said(description, agency, "/api/v1/batches/x", "/api/v1/batches/{id}").is(404);
        said(description, agency, "/api/v1/profiles", "/api/v1/profiles").is(200);
        said(description, agency, "/api/v1/held", "/api/v1/held").is(403);
        for (String path : List.of(
                "/api/v1/held",
                "/api/v1/merges",
                "/api/v1/agencies",
                "/api/v1/search-index",
                "/api/v1/content/faults")) {
            said(description, client.office(), path, path).is(200);
        }
    }

    @Test
    void everyPublicReading_bearsATag_andKnowsNoOtherMethod(Client client) throws Exception {
        City.Firm firm = City.withPenalty(client);
        String record = client.anyone()
                .get("/api/v1/organisations/" + firm.code() + "/records")
                .is(200)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        for (Description.Operation operation : description(client, "zh").operations()) {
            if (operation.isOpen() && operation.method().equals("GET")) {
                String query = operation.path().endsWith("deadlines") ? "?from=2026-02-05&workingDays=7" : "";
                String address = operation.path().replace("{uscc}", firm.code()).replace("{id}", record) + query;
                Answer answer = client.anyone().get(address).is(200);
                assertThat(answer.header("ETag")).as(address).matches("W/\"[0-9a-f]{24}\"");
                assertThat(answer.header("Cache-Control")).as(address).contains("public");
                assertThat(answer.header("RateLimit")).as(address).contains(";r=");
                Answer again = client.anyone().get(address, "If-None-Match", answer.header("ETag"));
                assertThat(again.is(304).bytes()).as(address).isEmpty();
                client.anyone().get(address, "Accept", "text/csv").isProblem(406, "NOT_ACCEPTABLE");
                client.anyone().json("PATCH", address, Map.of()).isProblem(405, "METHOD_NOT_ALLOWED");
            }
        }
        client.registrar()
                .caller()
                .body("POST", "/api/v1/batches", "text/plain", new byte[] {'x'})
                .isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    private static Answer said(Description description, Client.Caller caller, String address, String path)
            throws Exception {
        return description.requireAsSaid(caller.get(address), "GET", path);
    }

    private static Description description(Client client, String language) throws Exception {
        return new Description(client.anyone()
                .get("/api/openapi.json?lang=" + language)
                .is(200)
                .json());
    }
}
