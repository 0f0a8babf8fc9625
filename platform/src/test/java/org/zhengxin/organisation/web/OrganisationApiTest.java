package org.zhengxin.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.organisation.NewOrganisation;
import org.zhengxin.organisation.OrganisationRegister;
import org.zhengxin.organisation.Provenance;
import org.zhengxin.organisation.RegistrationRow;
import org.zhengxin.organisation.RowOrigin;
import org.zhengxin.store.DataDirectory;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.testing.Http;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WithDatabase
@SpringBootTest(
        classes = ThreeFloors.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "zhengxin.access.demonstration=true")
class OrganisationApiTest {
    private static final String A = "91410100MA44A1B2XA";
    private static final String B = "91410100MA44A1B2XB";
    private static final String STRANGER = "91410100MA44A1B2XC";
    private static final String LIST = "/api/v1/organisations";
    private static final String BECAUSE = "{\"reason\":\"已核对 𠮷\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private DataDirectory directory;

    @Autowired
    private OrganisationRegister register;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private Http anyone = Http.on(0);
    private Http office = anyone;

    @BeforeEach
    void threeOrganisations() {
        JsonNode signIn = JsonMapper.shared()
                .readTree(directory.credentialsFile().toFile())
                .get("office");
        anyone = Http.on(port);
        office = anyone.basic(
                signIn.get("username").asString(), signIn.get("password").asString());
        jdbc.execute("""
                truncate organisation, organisation_version, organisation_name, organisation_identifier,
                    organisation_link, organisation_mark, name_index
                """);
        Provenance provenance = Provenance.batch(
                UUID.fromString("01936b1e-0000-7000-8000-000000000001"),
                "agency:test",
                Instant.parse("2026-11-02T03:00:00Z"));
        RowOrigin origin = new RowOrigin("Sheet1", 2);
        transaction.executeWithoutResult(status -> {
            register.applyRegistration(List.of(row(origin, A, "𠮷郑州甲有限公司"), row(origin, B, "郑州乙有限公司")), provenance);
            register.openProvisional(
                    List.of(new NewOrganisation(origin, STRANGER, "外地丙公司", "个体工商户", null)), provenance);
        });
    }

    @Test
    void card_showsAllOfTheRegister_inEitherCase() {
        JsonNode card = json(anyone.get(LIST + "/" + A.toLowerCase(Locale.ROOT)), 200);

        assertThat(card.get("code").asString()).isEqualTo(A);
        assertThat(card.get("name").asString()).isEqualTo("𠮷郑州甲有限公司");
        assertThat(card.get("formerNames").get(0).asString()).isEqualTo("旧商行");
        assertThat(card.get("kind").asString()).isEqualTo("企业法人");
        assertThat(card.get("kindCode").asString()).isEqualTo("ENTERPRISE_LEGAL_PERSON");
        assertThat(card.get("status").asString()).isEqualTo("存续（在营、开业、在册）");
        assertThat(card.get("statusCode").asString()).isEqualTo("IN_OPERATION");
        assertThat(card.get("establishedOn").asString()).isEqualTo("2015-03-04");
        assertThat(card.get("registrar").asString()).isEqualTo("郑州市市场监督管理局");
        assertThat(card.get("region").get("code").asString()).isEqualTo("410103");
        assertThat(card.get("region").get("name").asString()).isEqualTo("二七区");
        assertThat(card.get("industry").asString()).isEqualTo("C1310");
        assertThat(card.get("legalRepresentative").asString()).isEqualTo("某法人");
        assertThat(card.get("provisional").asBoolean()).isFalse();
        assertThat(card.get("since").asString()).isEqualTo("2026-11-02T03:00:00Z");
    }

    @Test
    void legalRepresentative_isInNoListAndFindsNobody() {
        assertThat(anyone.get(LIST).body()).contains(A).doesNotContain("某法人", "legalRepresentative");
        assertThat(json(anyone.get(LIST + "?q=%E6%9F%90%E6%B3%95%E4%BA%BA"), 200)
                        .get("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/91410100MA44A1B2XX, 404, ORGANISATION_NOT_FOUND",
        "/1234, 400, MALFORMED_CODE",
        "/91410100MA44A1B2%C3%84X, 400, MALFORMED_CODE",
        "?limit=0, 400, BAD_LIMIT",
        "?after=abc, 400, BAD_CURSOR",
        "?region=4101, 400, BAD_REGION",
        "?provisional=true, 401, UNAUTHENTICATED",
        "?provisional=perhaps, 400, BAD_PARAMETER",
    })
    void wrongRequest_isAProblemWithItsCode(String path, int status, String code) {
        assertThat(json(anyone.get(LIST + path), status).get("code").asString()).isEqualTo(code);
    }

    @Test
    void searchText_isBounded() {
        assertThat(json(anyone.get(LIST + "?q=" + "x".repeat(201)), 400)
                        .get("code")
                        .asString())
                .isEqualTo("QUERY_TOO_LONG");
    }

    @Test
    void search_saysWhy_andHowLongItTook() {
        HttpResponse<String> answer = anyone.get(LIST + "?q=zhengzhoujia&industry=C&status=IN_OPERATION");
        JsonNode item = json(answer, 200).get("items").get(0);

        assertThat(item.get("code").asString()).isEqualTo(A);
        assertThat(item.get("match").get("reason").asString()).isEqualTo("PINYIN");
        assertThat(item.get("match").get("matched").isNull()).isTrue();
        assertThat(item.get("industry").asString()).isEqualTo("C1310");
        assertThat(answer.headers().firstValue("Server-Timing").orElseThrow()).startsWith("search;dur=");
        assertThat(code(anyone.get(LIST + "?industry=99"), 400)).isEqualTo("BAD_INDUSTRY");
    }

    @Test
    void suggestions_areForEveryone() {
        JsonNode items = json(anyone.get("/api/v1/suggestions?q=%E9%83%91%E5%B7%9E&limit=1"), 200)
                .get("items");

        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("match").get("reason").asString()).isEqualTo("PART_OF_NAME");
        assertThat(items.get(0).get("statusLabel").asString()).isEqualTo("存续");
        assertThat(json(anyone.get("/api/v1/suggestions?lang=en&q=%E9%83%91%E5%B7%9E&limit=1"), 200)
                        .get("items")
                        .get(0)
                        .get("statusLabel")
                        .asString())
                .isEqualTo("In operation");
        assertThat(json(anyone.get("/api/v1/suggestions"), 200).get("items")).isEmpty();
        assertThat(json(anyone.get("/api/v1/suggestions?q=%E6%9F%90%E6%B3%95%E4%BA%BA"), 200)
                        .get("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%27%22%3C%3E%5C",
                "%25_%25",
                "%E2%80%AE%E9%83%91",
                "%EE%80%80",
                "%F0%A0%AE%B7",
                "%ED%A0%80",
                "%F0%9F%91%A9%E2%80%8D",
                ".*%2B(%5B",
                "%C3%28",
            })
    void naughtyText_neverBreaksASearch(String text) {
        assertThat(anyone.get(LIST + "?q=" + text).statusCode()).isLessThan(500);
        assertThat(anyone.get("/api/v1/suggestions?q=" + text).statusCode()).isLessThan(500);
        assertThat(anyone.get(LIST + "?q=a&region=" + text).statusCode()).isLessThan(500);
        assertThat(anyone.get(LIST + "?q=a&kind=" + text).statusCode()).isLessThan(500);
        assertThat(anyone.get(LIST + "?q=a&after=" + text).statusCode()).isLessThan(500);
    }

    @Test
    void veryLongText_isRefused() {
        String text = "?q=" + "%E4%BA%91".repeat(500);
        assertThat(anyone.get(LIST + text).statusCode()).isEqualTo(400);
        assertThat(anyone.get("/api/v1/suggestions" + text).statusCode()).isEqualTo(400);
    }

    @Test
    void rebuild_isTheOffices() {
        assertThat(anyone.send("POST", "/api/v1/search-index", "").statusCode()).isEqualTo(401);
        assertThat(json(office.send("POST", "/api/v1/search-index", ""), 202)
                        .get("state")
                        .asString())
                .isIn("RUNNING", "DONE");
        assertThat(json(office.get("/api/v1/search-index"), 200).get("state").asString())
                .isIn("RUNNING", "DONE");
    }

    @Test
    void list_isPaged() {
        JsonNode first = json(anyone.get(LIST + "?limit=2"), 200);
        JsonNode second =
                json(anyone.get(LIST + "?limit=2&after=" + first.get("next").asString()), 200);

        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void office_listsAndConfirmsProvisionalOnes() {
        assertThat(json(office.get(LIST + "?provisional=true"), 200)
                        .get("items")
                        .get(0)
                        .get("code")
                        .asString())
                .isEqualTo(STRANGER);
        assertThat(anyone.send("POST", LIST + "/" + STRANGER + "/confirm", BECAUSE)
                        .statusCode())
                .isEqualTo(401);
        assertThat(code(office.send("POST", LIST + "/" + STRANGER + "/confirm", "{}"), 422))
                .isEqualTo("REASON_MISSING");

        JsonNode confirmed = json(office.send("POST", LIST + "/" + STRANGER + "/confirm", BECAUSE), 200);
        assertThat(confirmed.get("provisional").asBoolean()).isFalse();
        assertThat(code(office.send("POST", LIST + "/" + STRANGER + "/confirm", BECAUSE), 409))
                .isEqualTo("ALREADY_CONFIRMED");
        assertThat(code(office.send("POST", LIST + "/91410100MA44A1B2XX/confirm", BECAUSE), 404))
                .isEqualTo("ORGANISATION_NOT_FOUND");
    }

    @Test
    void retiredCode_answers308_untilTheMergeIsUndone() {
        assertThat(anyone.send("POST", "/api/v1/merges", merge(A, B)).statusCode())
                .isEqualTo(401);
        JsonNode link = json(office.send("POST", "/api/v1/merges", merge(A, B)), 201);

        HttpResponse<String> moved = anyone.get(LIST + "/" + A);
        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(moved.headers().firstValue("Location")).contains(LIST + "/" + B);
        assertThat(json(office.get("/api/v1/merges"), 200).get("items")).hasSize(1);

        String address = "/api/v1/merges/" + link.get("id").asLong();
        assertThat(code(office.send("DELETE", address, "{}"), 422)).isEqualTo("REASON_MISSING");
        json(office.send("DELETE", address, BECAUSE), 200);
        assertThat(anyone.get(LIST + "/" + A).statusCode()).isEqualTo(200);
        assertThat(code(office.send("DELETE", address, BECAUSE), 409)).isEqualTo("MERGE_UNDONE");
        assertThat(code(office.send("DELETE", "/api/v1/merges/4711", BECAUSE), 404))
                .isEqualTo("MERGE_NOT_FOUND");
    }

    @Test
    void impossibleMerge_isRefused() {
        json(office.send("POST", "/api/v1/merges", merge(A, B)), 201);

        assertThat(code(office.send("POST", "/api/v1/merges", merge(B, A)), 409))
                .isEqualTo("MERGE_CIRCLE");
        assertThat(code(office.send("POST", "/api/v1/merges", merge(A, STRANGER)), 409))
                .isEqualTo("ALREADY_RETIRED");
        assertThat(code(office.send("POST", "/api/v1/merges", merge("91410100MA44A1B2XX", A)), 422))
                .isEqualTo("MERGE_OF_UNKNOWN");
        assertThat(code(office.send("POST", "/api/v1/merges", "{}"), 422)).isEqualTo("MERGE_INCOMPLETE");
    }

    private static RegistrationRow row(RowOrigin origin, String code, String name) {
        return new RegistrationRow(
                origin,
                code,
                name,
                "企业法人",
                "存续（在营、开业、在册）",
                LocalDate.of(2015, 3, 4),
                "郑州市市场监督管理局",
                "410103",
                "1310",
                "某法人",
                "某路 1 号",
                null,
                List.of("旧商行"));
    }

    private static String merge(String retired, String surviving) {
        return """
                {"retired": "%s", "surviving": "%s", "from": "2020-01-01", "reason": "吸收合并"}""".formatted(retired, surviving);
    }

    private static String code(HttpResponse<String> answer, int status) {
        return json(answer, status).get("code").asString();
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }
}
